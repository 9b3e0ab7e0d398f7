import { activationExpiry, createMatchingId } from '@hubdeck/core';
import { insertDevice } from '../store/devices';
import { insertActivationCode, insertWebexGoLine, WEBEX_GO_PRODUCT } from '../store/webex-go';
import type { Random } from './random';
import { dayAgo, isoDate, type Seeding } from './seeding';
import type { LineHistory } from './webex-go-plans';

export interface LineOwner {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
  readonly locationId: string;
  readonly phoneNumber: string;
  /** Held already. */
  readonly licenseKey: string;
}

/** The device, its line and every code that it was ever given. */
export function insertLineWithHistory(seeding: Seeding, owner: LineOwner, history: LineHistory): void {
  const { store, orgId } = seeding;
  const random = seeding.random.fork(`line of ${owner.email}`);
  const codes = dateCodes(history, seeding.today, random);
  const deviceId = seeding.random.uuid(`line of ${owner.email}`);
  insertDevice(store, {
    id: deviceId,
    callingDeviceKey: seeding.random.uuid(`calling device of the line of ${owner.email}`),
    orgId,
    personId: owner.id,
    locationId: owner.locationId,
    profile: {
      displayName: owner.displayName,
      connectionStatus: 'unknown',
      product: WEBEX_GO_PRODUCT,
      type: 'webexgo',
      managedBy: 'CISCO',
      created: isoDate(codes[0]?.issuedAt ?? seeding.today),
    },
  });
  insertWebexGoLine(store, {
    deviceId,
    personId: owner.id,
    licenseId: owner.licenseKey,
    phoneNumber: owner.phoneNumber,
    state: history.state,
    ...dateLine(history, codes, seeding.today, random),
  });
  for (const { quiet, ...code } of codes) {
    const matchingId = createMatchingId((count) => random.bytes(count));
    insertActivationCode(store, {
      ...code,
      deviceId,
      matchingId,
      expiry: activationExpiry(code.issuedAt),
      emailedTo: quiet ? undefined : owner.email,
    });
  }
}

interface DatedCode {
  readonly issuedAt: number;
  readonly usedAt?: number;
  /** When the next one was issued, if it could still be used then. */
  readonly revokedAt?: number | undefined;
  readonly quiet: boolean;
}

function dateCodes({ codes }: LineHistory, today: number, random: Random): DatedCode[] {
  const issued = codes.map((code) => dayAgo(today, code.issued, random));
  return codes.map(({ used, quiet = false }, index) => ({
    issuedAt: issued[index] ?? today,
    ...(used === undefined ? { revokedAt: issued[index + 1] } : { usedAt: dayAgo(today, used, random) }),
    quiet,
  }));
}

/** A state that came with a code, by its issue or its use, came at the same instant. */
function dateLine({ changed, codes, lost }: LineHistory, dated: readonly DatedCode[], today: number, random: Random) {
  const at = (day: number): number => {
    const used = codes.findIndex((code) => code.used === day);
    const issued = codes.findIndex((code) => code.issued === day);
    return dated[used]?.usedAt ?? dated[issued]?.issuedAt ?? dayAgo(today, day, random);
  };
  return { lastStatusChange: at(changed), ...(lost !== undefined && { lastReportedLost: at(lost) }) };
}
