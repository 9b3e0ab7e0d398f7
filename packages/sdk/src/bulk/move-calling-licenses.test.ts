import { describe, expect, test } from 'vitest';
import { createClient } from '../create-client';
import { DataLossError, NotDoneError, RefusedError } from '../errors';
import type { Fetch } from '../options';
import { createVirtualClock } from '../virtual-clock';
import { createMemoryLedger } from './ledger';

interface Somebody {
  licenses: string[];
  place: { locationId?: string; extension?: string };
}

interface Entry {
  readonly id: string;
  readonly operation: 'add' | 'remove';
  readonly properties?: Somebody['place'];
}

const LICENSES = ['old', 'new'].map((id) => ({
  id,
  name: 'Webex Calling - Professional',
  totalUnits: 10,
  consumedUnits: 2,
  subscriptionId: `Sub-${id}`,
}));
const PLACE = { locationId: 'dallas', extension: '1001' };
const TO_NEW = { to: { subscriptionId: 'Sub-new' } };

/** What goes wrong with a request to move: entries that are left out, or an answer of its own. */
interface Slip {
  readonly omit?: 'add' | 'remove' | 'both';
  readonly answer?: Response | 'lost';
  readonly meanwhile?: () => void;
}

/** A cloud that does what the real one has been seen to do, without the extension. */
function createCloud(slips: readonly Slip[] = [], people: Record<string, Somebody> = { ada: seat('old') }) {
  const clock = createVirtualClock();
  const asked: Entry[][] = [];
  function assign(body: { personId: string; licenses: Entry[] }): Response {
    const { omit, answer, meanwhile } = slips[asked.length] ?? {};
    meanwhile?.();
    asked.push(body.licenses);
    const done = body.licenses.filter(({ operation }) => omit !== 'both' && operation !== omit);
    const person = people[body.personId] as Somebody;
    for (const entry of done) apply(person, entry);
    if (answer === 'lost') throw new TypeError('terminated');
    return (
      answer ??
      Response.json({ ...body, email: '', orgId: 'o', licenses: person.licenses }, { status: omit ? 206 : 200 })
    );
  }
  const fetch: Fetch = (url, { method, body }) => {
    const path = new URL(url).pathname.replace('/v1', '');
    if (path === '/licenses') return Response.json({ items: LICENSES });
    if (method === 'PATCH') return assign(JSON.parse(String(body)));
    const id = path.match(/^\/people\/(\w+)$/)?.[1] ?? '';
    return people[id]
      ? Response.json(describePerson(id, people[id]))
      : new Response('{"message":"?"}', { status: 404 });
  };
  const client = createClient({ token: 't', fetch, clock, random: () => 0.5 });
  const run = <T>(work: Promise<T>) => clock.run(work);
  return { client, run, people, asked, clock };
}

const seat = (...licenses: string[]): Somebody => ({ licenses, place: { ...PLACE } });

/** The last Calling licence takes the place along; one that is added brings it. */
function apply(person: Somebody, { id, operation, properties }: Entry): void {
  person.licenses = person.licenses.filter((held) => held !== id);
  if (operation === 'add') {
    person.licenses.push(id);
    person.place = { ...person.place, ...properties };
  } else if (person.licenses.length === 0) person.place = {};
}

const describePerson = (id: string, { licenses, place }: Somebody) => ({
  id,
  emails: [`${id}@farms.com`],
  displayName: id,
  orgId: 'o',
  created: '2026',
  type: 'person',
  licenses,
  ...place,
});

const failureOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => expect.fail('it should have failed'),
    (failure: unknown) => failure,
  );

test('a move adds and removes in one request, with what the person has', async () => {
  const { client, run, people, asked } = createCloud();
  expect(await run(client.licenses.move({ personId: 'ada', ...TO_NEW }))).toEqual({
    item: { personId: 'ada', ...TO_NEW },
    outcome: 'done',
    id: 'new',
    replaced: 'old',
    displayName: 'ada',
    email: 'ada@farms.com',
    standing: 'moved',
    swaps: [{ from: expect.objectContaining({ id: 'old' }), to: expect.objectContaining({ id: 'new' }) }],
  });
  expect(asked).toEqual([
    [
      { id: 'new', operation: 'add', properties: PLACE },
      { id: 'old', operation: 'remove' },
    ],
  ]);
  expect(people.ada).toEqual(seat('new'));
});

describe('a success is believed only when it is read back', () => {
  const nothingDone = { omit: 'both' } as const;
  const claims = () => Response.json({ orgId: 'o', personId: 'ada', email: '', licenses: ['new'] });

  test.each<[what: string, slips: Slip[]]>([
    ['206 without having done it', [nothingDone]],
    ['200 that tells what was asked for, and did not do it', [{ ...nothingDone, answer: claims() }]],
    ['206 after the add: for a moment there are two licences', [{ omit: 'remove' }]],
    ['a lost answer after the add', [{ omit: 'remove', answer: 'lost' }]],
    ['400 although it was added', [{ omit: 'remove', answer: new Response('{}', { status: 400 }) }]],
  ])('%s: sent once more, adding and removing again', async (_, slips) => {
    const { client, run, people, asked } = createCloud(slips);
    expect(await run(client.licenses.move({ personId: 'ada', ...TO_NEW }))).toMatchObject({ standing: 'moved' });
    expect(people.ada).toEqual(seat('new'));
    expect(asked).toHaveLength(2);
    expect(asked[1]).toEqual(asked[0]);
  });

  test.each<[what: string, slip: Slip]>([
    ['a lost answer', { answer: 'lost' }],
    ['502', { answer: new Response('', { status: 502 }) }],
    ['400', { answer: new Response('{}', { status: 400 }) }],
    ['a body that cannot be read', { answer: new Response('<html>') }],
  ])('%s after it was done: not sent again', async (_, slip) => {
    const { client, run, asked } = createCloud([slip]);
    expect(await run(client.licenses.move({ personId: 'ada', ...TO_NEW }))).toMatchObject({ standing: 'moved' });
    expect(asked).toHaveLength(1);
  });

  test('what never happens fails in the end, and the old licence is still there', async () => {
    const { client, run, people, asked } = createCloud(Array.from({ length: 9 }, () => nothingDone));
    const failure = await failureOf(run(client.licenses.move({ personId: 'ada', ...TO_NEW })));
    expect(failure).toBeInstanceOf(NotDoneError);
    expect(failure).toMatchObject({
      standing: 'unmoved',
      message: expect.stringMatching(/ada still holds Webex Calling - Professional of Sub-old$/),
    });
    expect(people.ada).toEqual(seat('old'));
    expect(asked).toHaveLength(8);
  });

  test('a refusal is told as it came, and is not sent again', async () => {
    const refused = Response.json(
      { message: 'no', errors: [{ description: 'WXC-4201', errorCode: 4201 }] },
      { status: 409 },
    );
    const { client, run, people, asked } = createCloud([{ omit: 'both', answer: refused }]);
    const failure = await failureOf(run(client.licenses.move({ personId: 'ada', ...TO_NEW })));
    expect(failure).toMatchObject({ name: 'ApiError', status: 409, errors: [{ errorCode: 4201 }] });
    expect(people.ada).toEqual(seat('old'));
    expect(asked).toHaveLength(1);
  });
});

describe('a cloud that removes without adding', () => {
  test('gets the same request again at once, so that nobody stays without; and the loss is told', async () => {
    const { client, run, people } = createCloud([{ omit: 'add' }]);
    const failure = await failureOf(run(client.licenses.move({ personId: 'ada', ...TO_NEW })));
    expect(failure).toBeInstanceOf(DataLossError);
    expect(failure).toMatchObject({ message: expect.stringMatching(/check voicemail and call settings/) });
    expect(people.ada).toEqual(seat('new'));
  });

  test('gets it even when the run is told to end meanwhile', async () => {
    const controller = new AbortController();
    const { client, run, people } = createCloud([{ omit: 'add', meanwhile: () => controller.abort('enough') }]);
    const move = client.licenses.move({ personId: 'ada', ...TO_NEW }, { signal: controller.signal });
    expect(await failureOf(run(move))).toBeInstanceOf(DataLossError);
    expect(people.ada).toEqual(seat('new'));
  });

  test('is told of in the report, and not tried again by the next run', async () => {
    const { client, run, asked } = createCloud([{ omit: 'add', answer: 'lost' }]);
    const ledger = createMemoryLedger();
    const rows = [{ personId: 'ada', ...TO_NEW }];
    const first = await run(client.licenses.moveMany(rows, { ledger }));
    expect(first.lines).toMatchObject([{ outcome: 'failed', standing: 'moved', error: { name: 'DataLossError' } }]);
    const second = await run(client.licenses.moveMany(rows, { ledger }));
    expect(second.lines).toMatchObject([{ outcome: 'skipped', swaps: [{ to: { id: 'new' } }] }]);
    expect(asked).toHaveLength(2);
  });
});

describe('people who cannot move keep what they have, and nothing is sent', () => {
  test.each<[what: string, somebody: Somebody, errorCode: number]>([
    ['no number and no extension', { licenses: ['old'], place: { locationId: 'dallas' } }, 400411],
    ['no location', { licenses: ['old'], place: { extension: '1001' } }, 400411],
  ])('%s', async (_, somebody, errorCode) => {
    const { client, run, asked } = createCloud([], { ada: somebody });
    const failure = await failureOf(run(client.licenses.move({ personId: 'ada', ...TO_NEW })));
    expect(failure).toBeInstanceOf(RefusedError);
    expect(failure).toMatchObject({ refusal: { errorCode } });
    expect(asked).toEqual([]);
  });

  test('who was left with two licences by an earlier attempt is brought to one', async () => {
    const { client, run, people } = createCloud([], { ada: seat('old', 'new') });
    expect(await run(client.licenses.move({ personId: 'ada', ...TO_NEW }))).toMatchObject({ standing: 'moved' });
    expect(people.ada).toEqual(seat('new'));
  });
});

test('a signal ends a move that waits, with its reason', async () => {
  const { client, run, clock } = createCloud([{ omit: 'both' }]);
  const controller = new AbortController();
  clock.sleep(100).then(() => controller.abort('enough'));
  const options = { signal: controller.signal, retry: { baseDelay: 60_000 } };
  expect(await failureOf(run(client.licenses.move({ personId: 'ada', ...TO_NEW }, options)))).toBe('enough');
});

test('a resumed run knows what was moved before it was killed, and finishes what was moved by half', async () => {
  const people = { ada: seat('new'), bob: seat('old', 'new'), cyn: seat('old') };
  const { client, run, asked } = createCloud([], people);
  const ledger = createMemoryLedger();
  for (const key of ['ada', 'bob', 'cyn']) await ledger.append({ key, event: 'started' });
  const rows = ['ada', 'bob', 'cyn'].map((personId) => ({ personId, ...TO_NEW }));
  const report = await run(client.licenses.moveMany(rows, { ledger }));
  expect(report).toMatchObject({ done: 3, failed: 0 });
  expect(Object.values(people).map(({ licenses }) => licenses)).toEqual([['new'], ['new'], ['new']]);
  expect(asked).toHaveLength(2);
});
