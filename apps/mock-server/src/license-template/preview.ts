import {
  type CallingHolder,
  createTemplatePlanner,
  isAffected,
  type LicenseTemplate,
  type LicenseTemplatePreview,
  type TemplateLine,
  type TemplateUnits,
  templateConsequence,
} from '@hubdeck/core';
import { breathing } from '../breathe';
import { listTemplateHolders } from '../store/license-templates';
import { describeSwap, describeUnits } from '../users/plan';
import type { World } from '../world';
import { factsOf, findHolder } from './holders';

/** What applying a template would do now; the server breathes while everybody is looked at. */
export async function previewTemplate(
  { store }: World,
  orgId: string,
  template: LicenseTemplate,
): Promise<LicenseTemplatePreview> {
  const planner = createTemplatePlanner(template, factsOf(store, orgId));
  const lines: TemplateLine[] = [];
  for await (const key of breathing(template.applyTo === 'newUsers' ? [] : listTemplateHolders(store, orgId))) {
    const holder = findHolder(store, key);
    if (holder) lines.push(planner.plan(holder));
  }
  return describeLines(template, lines.filter(isAffected), planner.units());
}

function describeLines(
  template: LicenseTemplate,
  lines: readonly TemplateLine[],
  units: readonly TemplateUnits[],
): LicenseTemplatePreview {
  const movers = lines.filter(({ swaps }) => swaps.length > 0);
  const kept = lines.filter((line) => line.kept.length > 0).length;
  return {
    affected: lines.length,
    moved: movers.length,
    added: lines.filter(({ added }) => added.length > 0).length,
    kept,
    moves: movers.map(({ holder, swaps }) => ({ ...nameHolder(holder), swaps: swaps.map(describeSwap) })),
    blocked: lines.flatMap(({ holder, blocked }) =>
      blocked.map(({ license, refusal }) => ({
        ...nameHolder(holder),
        licenseId: license.id,
        errorCode: refusal.errorCode,
        reason: refusal.description,
      })),
    ),
    units: units.map(describeUnits),
    consequence: templateConsequence(template, { moved: movers.length, kept }),
  };
}

const nameHolder = ({ kind, id, displayName, email }: CallingHolder) => ({
  ...(kind === 'person' ? { personId: id } : { workspaceId: id }),
  displayName,
  ...(email !== undefined && { email }),
});
