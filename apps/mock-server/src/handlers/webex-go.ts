import {
  encodeWebexId,
  noValidActivationCode,
  type PathOf,
  regenerationRefusal,
  type WebexGoDevice,
  type webexGo,
} from '@hubdeck/core';
import type { Call, Handlers } from '../call';
import { filterKey, found, keyOf, optionalKey, orgOf } from '../lookup';
import { refuse } from '../problems';
import { findPersonRow } from '../store/people';
import { findWebexGoDevice, listWebexGoDevices } from '../store/webex-go';
import { emailCodeAgain, readActivation, reissueCode, reportLost } from '../webex-go/activation';
import { addWebexGoDevice } from '../webex-go/add-device';
import { additionOf, deedOn } from '../webex-go/deeds';
import { subscriptionsWithWebexGo } from '../webex-go/directory';
import { eligibilityOf } from '../webex-go/eligibility';

export const webexGoHandlers: Handlers<typeof webexGo> = {
  eligibility({ query, world }) {
    const person = personOf(query.personId, world.store);
    const { refusals, candidate } = eligibilityOf(world, person);
    return {
      eligible: refusals.length === 0,
      reasons: refusals.map(({ errorCode, description }) => ({ errorCode, description })),
      subscriptions: [...candidate.subscriptions],
      ...(candidate.primaryNumber !== undefined && { primaryNumber: candidate.primaryNumber }),
      ...(person.locationId !== undefined && { availableNumbersHref: availableNumbersHref(person.locationId) }),
    };
  },

  devices: {
    list: ({ query, actor, store, page, now }) =>
      listWebexGoDevices(
        store,
        [
          ['devices.org_id = ?', orgOf(actor, query.orgId)],
          query.personId !== undefined && ['line.person_id = ?', filterKey('PEOPLE', query.personId, 'personId')],
          query.locationId !== undefined && [
            'devices.location_id = ?',
            optionalKey('LOCATION', query.locationId, 'locationId') ?? '',
          ],
          query.subscriptionId !== undefined && ['licenses.subscription_id = ?', query.subscriptionId],
          query.state !== undefined && ['line.state = ?', query.state],
        ],
        page,
        now,
      ),

    create({ body, world, store, now, audit }) {
      const person = personOf(body.personId, store);
      return store.transaction(() => {
        const issued = addWebexGoDevice(world, { ...body, person });
        const device = found(findWebexGoDevice(store, issued.deviceId, now), 'Device');
        audit(additionOf(device));
        return { ...device, activation: issued.activation };
      });
    },

    async importTemplate({ query, actor, world }) {
      const { formatWebexGoTemplate } = await import('@hubdeck/core/csv');
      return formatWebexGoTemplate(subscriptionsWithWebexGo(world, orgOf(actor, query.orgId)));
    },

    get: (call) => deviceOf(call).device,

    activation(call) {
      const { key } = deviceOf(call);
      const activation = readActivation(call.world, key);
      if (!activation) throw refuse(noValidActivationCode);
      return activation;
    },

    regenerateActivationCode(call) {
      const { key, device } = deviceOf(call);
      const refusal = regenerationRefusal(device);
      if (refusal) throw refuse(refusal);
      return call.store.transaction(() => {
        const { activation } = reissueCode(call.world, key, { ...call.body, occasion: 'renewed' });
        call.audit(deedOn(device, 'Webex Go activation code generated', 'generated a new activation code for'));
        return { ...deviceOf(call).device, activation };
      });
    },

    reportLostOrStolen(call) {
      const { key, device } = deviceOf(call);
      return call.store.transaction(() => {
        const { activation } = reportLost(call.world, key, call.body.sendEmail);
        call.audit(deedOn(device, 'Webex Go line reported lost or stolen', 'reported as lost or stolen the line of'));
        return { ...deviceOf(call).device, activation };
      });
    },

    emailActivationCode(call) {
      const { key, device } = deviceOf(call);
      call.store.transaction(() => {
        const recipient = emailCodeAgain(call.world, key, call.body.email);
        const deed = deedOn(device, 'Webex Go activation code mailed', 'mailed the activation code of');
        call.audit({ ...deed, text: `${deed.text} to ${recipient}` });
      });
      return undefined;
    },
  },
};

const availableNumbersHref = (locationId: string) =>
  `/telephony/config/locations/${encodeWebexId('LOCATION', locationId)}/webexGo/availableNumbers`;

function personOf(personId: string, store: Call<never>['store']) {
  const person = findPersonRow(store, keyOf('PEOPLE', personId, 'Person'));
  return found(person, `Person ${personId}`);
}

type DeviceCall = Pick<Call<(typeof webexGo)['devices']['get']>, 'store' | 'now'> & {
  path: PathOf<(typeof webexGo)['devices']['get']>;
};

function deviceOf({ path, store, now }: DeviceCall): { key: string; device: WebexGoDevice } {
  const key = keyOf('DEVICE', path.deviceId, 'Webex Go device');
  return { key, device: found(findWebexGoDevice(store, key, now), `Webex Go device ${path.deviceId}`) };
}
