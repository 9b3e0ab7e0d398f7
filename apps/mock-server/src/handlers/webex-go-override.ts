import { encodeWebexId, type webexGoOverride } from '@hubdeck/core';
import type { Handlers } from '../call';
import { ownCallingUser } from '../people/calling-user';
import { readCallSettings, writeCallSettings } from '../store/call-settings';

export const webexGoOverrideHandlers: Handlers<typeof webexGoOverride> = {
  get({ actor, store }) {
    const { id } = ownCallingUser(store, actor);
    return { enabled: readCallSettings(store, id, 'doNotDisturb').webexGoOverrideEnabled };
  },

  update({ body, actor, store, audit }) {
    const { id } = ownCallingUser(store, actor);
    store.transaction(() => {
      const settings = readCallSettings(store, id, 'doNotDisturb');
      writeCallSettings(store, id, 'doNotDisturb', { ...settings, webexGoOverrideEnabled: body.enabled });
      audit({
        category: 'CALLING',
        description: 'Webex Go override changed',
        text: `turned the Webex Go override ${body.enabled ? 'on' : 'off'}`,
        targetType: 'PERSON',
        targetId: encodeWebexId('PEOPLE', actor.personId),
      });
    });
    return undefined;
  },
};
