import type { LicenseTemplatePreview, LicenseTemplateUpdate } from '@hubdeck/core';
import type { Fact } from '../components/facts';
import { messages } from '../messages';
import type { Planned } from './batch';
import { swapText, unitFacts } from './import-users';

const { licenseTemplate: words } = messages;

/** How the template stands. */
export const templateFacts = ({ applyTo, keepExistingLicenses }: LicenseTemplateUpdate): Fact[] => [
  { label: words.applyTo, value: words.targets[applyTo] ?? applyTo },
  {
    label: words.keep,
    value: keepExistingLicenses ? words.keepOn : words.keepOff,
    tone: keepExistingLicenses ? 'warning' : 'good',
  },
];

/** Who is moved or blocked, by what the report of the job calls them. */
export interface TemplateItem {
  /** The e-mail address, or the name of a workspace; of the others together nothing. */
  readonly key: string | undefined;
}

export function toPlanned({ moves, blocked, added }: LicenseTemplatePreview): Planned<TemplateItem>[] {
  const moved = moves.map((move) => ({
    id: move.personId ?? move.workspaceId ?? move.displayName,
    name: move.displayName,
    deed: move.swaps.map(swapText).join(', '),
    item: { key: move.email ?? move.displayName },
  }));
  const stopped = blocked.map((block) => ({
    id: `${block.personId ?? block.workspaceId ?? block.displayName} ${block.licenseId}`,
    name: block.displayName,
    deed: '',
    refusal: block.reason,
    item: { key: block.email ?? block.displayName },
  }));
  const others =
    added > 0 ? [{ id: 'added', name: words.others(added), deed: words.apply, item: { key: undefined } }] : [];
  return [...moved, ...others, ...stopped];
}

export const previewFacts = ({ moved, added, kept, units }: LicenseTemplatePreview): Fact[] => [
  { label: words.title, value: words.counts(moved, added, kept) },
  ...unitFacts(units),
];
