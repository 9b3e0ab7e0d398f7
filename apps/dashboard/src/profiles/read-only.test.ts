import { bindContract, createTransport, InputError, operations } from '@hubdeck/sdk';
import { expect, it } from 'vitest';
import { describeError } from '../describe-error';
import { guardTransport } from './read-only';

it('a read-only profile lets through what looks, and sends nothing that changes', async () => {
  const sent: (string | undefined)[] = [];
  const fetch = (_: string, { method }: RequestInit) => {
    sent.push(method);
    return Response.json({ items: [] });
  };
  const client = bindContract(operations, guardTransport(createTransport({ token: 't', fetch }), 'work'));
  await client.people.list().toArray();
  await client.ext.licenseTemplate.preview({ body: {} }).catch(() => undefined);
  const changes = [
    () => client.devices.delete({ deviceId: 'd' }),
    () => client.ext.webexGo.devices.create({ body: { personId: 'p' } }),
    () => client.people.update({ personId: 'p', body: { displayName: 'x', emails: ['x@y.example'] } }),
    () => client.licenses.assign({ body: { personId: 'p' } }),
  ];
  for (const change of changes) {
    const failure = await change().catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InputError);
    expect(describeError(failure)).toBe(
      'work is read-only, so nothing was sent. Allow changes with: hubdeck profiles set work --no-read-only',
    );
  }
  // What would be done may be asked.
  expect(sent).toEqual(['GET', 'POST']);
});
