import { encodeWebexId, type webexGoOverride } from '@hubdeck/core';
import type { Handlers } from '../call';
import { hasPersonSetting, setPersonSetting } from '../store/person-settings';

export const webexGoOverrideHandlers: Handlers<typeof webexGoOverride> = {
  get: ({ actor, store }) => ({ enabled: hasPersonSetting(store, actor.personId, 'webexGoOverride') }),

  update({ body, actor, store, audit }) {
    store.transaction(() => {
      setPersonSetting(store, actor.personId, 'webexGoOverride', body.enabled);
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
