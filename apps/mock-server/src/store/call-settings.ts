import {
  type CallFeature,
  type CallSettings,
  changeSettings,
  differencesFrom,
  FACTORY_CALL_SETTINGS,
} from '@hubdeck/core';
import type { Store } from './store';

/** Only what differs from the factory is kept, so that a feature with a row is one that has something to lose. */

export function readCallSettings<F extends CallFeature>(store: Store, personId: string, feature: F): CallSettings[F] {
  const row = store.row<{ differences: string }>(
    'SELECT differences FROM call_settings WHERE person_id = ? AND feature = ?',
    [personId, feature],
  );
  const factory = FACTORY_CALL_SETTINGS[feature];
  return row ? changeSettings(factory, JSON.parse(row.differences) as object) : factory;
}

export function writeCallSettings<F extends CallFeature>(
  store: Store,
  personId: string,
  feature: F,
  settings: CallSettings[F],
): void {
  const differences = differencesFrom(FACTORY_CALL_SETTINGS[feature], settings);
  if (!differences) {
    store.run('DELETE FROM call_settings WHERE person_id = ? AND feature = ?', [personId, feature]);
    return;
  }
  store.run('INSERT OR REPLACE INTO call_settings (person_id, feature, differences) VALUES (?, ?, ?)', [
    personId,
    feature,
    JSON.stringify(differences),
  ]);
}

/** The features that are set otherwise than the factory. */
export const listChangedFeatures = (store: Store, personId: string): CallFeature[] =>
  store
    .rows<{ feature: CallFeature }>('SELECT feature FROM call_settings WHERE person_id = ? ORDER BY feature', [
      personId,
    ])
    .map(({ feature }) => feature);

/** Back to the factory. */
export function deleteCallSettings(store: Store, personId: string): void {
  store.run('DELETE FROM call_settings WHERE person_id = ?', [personId]);
}
