import type { ApiError } from '@hubdeck/sdk';

/** What a call was refused with: its status, and every description in a line of its own. */
export async function refusalOf(work: Promise<unknown>): Promise<{ status: number; text: string }> {
  const error = (await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )) as ApiError | undefined;
  if (!error) throw new Error('the call was not refused');
  return { status: error.status, text: (error.errors ?? []).map(({ description }) => description).join('\n') };
}
