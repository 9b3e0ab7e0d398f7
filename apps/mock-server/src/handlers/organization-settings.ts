import {
  isSettingKey,
  type OrganizationSetting,
  type organizationSettings,
  SETTING_NAMES,
  type SettingKey,
} from '@hubdeck/core';
import type { Handlers } from '../call';
import { found, keyOf } from '../lookup';
import { badRequest } from '../problems';
import { findOrganization, readSetting, writeSetting } from '../store/organizations';
import type { Store } from '../store/store';

export const organizationSettingsHandlers: Handlers<typeof organizationSettings> = {
  get({ path, store }) {
    const orgId = findOrgKey(store, path.orgId);
    const { settingKey } = path;
    return showSetting(store, orgId, found(isSettingKey(settingKey) ? settingKey : undefined, `Setting ${settingKey}`));
  },

  set({ path, body, store, audit }) {
    const orgId = findOrgKey(store, path.orgId);
    const { key, value } = body;
    if (!isSettingKey(key)) throw badRequest('Unknown setting', [`key: ${key} is no setting.`]);
    return store.transaction(() => {
      writeSetting(store, orgId, key, value);
      audit({
        category: 'ORG_SETTINGS',
        description: 'Organization setting changed',
        text: `switched the setting ${SETTING_NAMES[key]} ${value ? 'on' : 'off'}`,
        targetType: 'ORG_SETTING',
        targetId: key,
        targetName: SETTING_NAMES[key],
      });
      return showSetting(store, orgId, key);
    });
  },
};

function findOrgKey(store: Store, id: string): string {
  const key = keyOf('ORGANIZATION', id, 'Organization');
  found(findOrganization(store, key), `Organization ${id}`);
  return key;
}

const showSetting = (store: Store, orgId: string, key: SettingKey): OrganizationSetting => ({
  key,
  value: readSetting(store, orgId, key) ?? true,
  name: SETTING_NAMES[key],
});
