import { type CallingStake, isCalling, type License, type Person } from '@hubdeck/core';
import type { HubClient } from '@hubdeck/sdk';
import { editRequest, type LicenseEdit, notDone, type Seat } from '../rows/edit-licenses';
import type { Extension } from './extension';

/** What the user would lose with Calling; unknown where the server does not tell. */
export async function readStake(
  client: HubClient,
  extension: Extension,
  { person, licenses }: { readonly person: Person; readonly licenses: readonly License[] },
): Promise<CallingStake | undefined> {
  const calling = licenses.find((license) => person.licenses?.includes(license.id) && isCalling(license));
  if (calling?.subscriptionId === undefined || !(await extension.isOffered())) return undefined;
  const { subscriptionId } = calling;
  for await (const holder of client.ext.subscriptions.callingHolders({ subscriptionId })) {
    if (holder.id === person.id) return holder.atStake;
  }
  return undefined;
}

/** One request, and a look at what came of it: 200 and 206 have been seen where nothing was done. */
export async function saveEdit(
  client: HubClient,
  person: Person,
  edit: LicenseEdit,
  seat: Seat | undefined,
): Promise<string[]> {
  await client.licenses.assign({ body: editRequest(person, edit, seat) });
  return notDone(edit, await client.people.get({ personId: person.id, callingData: true }));
}
