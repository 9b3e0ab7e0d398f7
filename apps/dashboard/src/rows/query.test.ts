import { describe, expect, it } from 'vitest';
import { createFilter } from './filter';
import { type Fields, parseQuery, readDuration } from './query';

interface Line {
  readonly name: string;
  readonly status: string;
  readonly sub: string;
  readonly units: number;
  readonly created: string;
  readonly number?: string;
}

const NOW = Date.parse('2026-03-31T12:00:00.000Z');
const LINES: readonly Line[] = [
  {
    name: 'Archer Field',
    status: 'Active',
    sub: 'Sub-1',
    units: 5,
    created: '2026-01-15T10:00:00.000Z',
    number: '+1231',
  },
  {
    name: 'Paula 00:1A:2b Jansen',
    status: 'Inactive',
    sub: 'Webex Go',
    units: 10,
    created: '2026-03-30T12:00:00.000Z',
  },
  { name: 'Smith, John', status: 'Not activated', sub: 'Sub-2', units: 15, created: '2025-12-31T23:59:59.000Z' },
];
const fields: Fields<Line> = {
  name: { kind: 'text', read: ({ name }) => name },
  number: { kind: 'text', read: ({ number }) => number },
  status: { kind: 'word', also: ['state'], read: ({ status }) => [status] },
  sub: { kind: 'text', also: ['subscription'], read: ({ sub }) => sub },
  units: { kind: 'number', read: ({ units }) => units },
  created: { kind: 'date', read: ({ created }) => created },
  age: { kind: 'age', read: ({ created }) => created },
};
const filter = createFilter<Line>(({ name, status, sub }) => `${name} ${status} ${sub}`, {
  fields,
  clock: { now: () => NOW },
});
const [ARCHER, PAULA, SMITH] = ['Archer Field', 'Paula 00:1A:2b Jansen', 'Smith, John'];

describe('a filter', () => {
  it.each<[string, readonly (string | undefined)[]]>([
    ['', [ARCHER, PAULA, SMITH]],
    ['  ', [ARCHER, PAULA, SMITH]],
    ['ARCH field', [ARCHER]],
    ['field arch', [ARCHER]],
    ['smith, john', [SMITH]],
    ['"smith, john"', [SMITH]],
    ['"john smith"', []],
    ['!archer', [PAULA, SMITH]],
    ['!"smith, john" !archer', [PAULA]],
    ['!', [ARCHER, PAULA, SMITH]],
    ['00:1a:2b', [PAULA]],
    ['name:arch', [ARCHER]],
    ['NAME:Arch', [ARCHER]],
    ['name:=arch', []],
    ['name:="archer field"', [ARCHER]],
    ['sub:"Webex Go"', [PAULA]],
    ['sub:"Webex Go', [PAULA]],
    ['subscription:sub-', [ARCHER, SMITH]],
    ['name:archer,paula', [ARCHER, PAULA]],
    ['name:"smith, john",archer', [ARCHER, SMITH]],
    ['!name:archer,paula', [SMITH]],
    ['status:active', [ARCHER]],
    ['status:activated', [SMITH]],
    ['state:inactive,not', [PAULA, SMITH]],
    ['active', [ARCHER, PAULA]],
    ['number:*', [ARCHER]],
    ['!number:*', [PAULA, SMITH]],
    ['units:10', [PAULA]],
    ['units:5,15', [ARCHER, SMITH]],
    ['units:>5', [PAULA, SMITH]],
    ['units:>=10 units:<15', [PAULA]],
    ['created:2026', [ARCHER, PAULA]],
    ['created:2026-01', [ARCHER]],
    ['created:>2026-01', [PAULA]],
    ['created:>=2026-01-15', [ARCHER, PAULA]],
    ['created:<2026-01-15', [SMITH]],
    ['created:<=2026-01-15', [ARCHER, SMITH]],
    ['created:>2026-01-15T09:59', [ARCHER, PAULA]],
    ['age:>30d', [ARCHER, SMITH]],
    ['age:<=1d', [PAULA]],
    ['age:<1d', []],
    ['age:>12w', [SMITH]],
    ['name:a status:active age:>2d', [ARCHER]],
  ])('%s', (text, names) => {
    expect(filter.problems(text)).toEqual([]);
    expect(filter(LINES, text).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    ['statsu:active', 1, 'there is no field "statsu"; did you mean "status"?'],
    ['archer  colour:red', 9, 'there is no field "colour"; there are name, number, status, sub, units, created, age'],
    ['status:', 1, '"status:" needs a value, or * for any'],
    ['!name:', 1, '"name:" needs a value, or * for any'],
    ['name:>a', 1, '"name" has no order: leave the > out'],
    ['units:many', 1, '"units" is compared with a number, as in units:>10'],
    ['created:yesterday', 1, '"created" is compared with a date, as in created:>=2026-01-15 or created:2026-01'],
    ['age:30d', 1, '"age" needs > or <, as in age:>30d'],
    ['age:>30', 1, '"age" is compared with a time, as in age:>30d (m, h, d, w or y)'],
  ])('%s says what is wrong and where, and keeps every row', (text, position, problem) => {
    expect(filter.problems(text)).toEqual([{ position, text: problem }]);
    expect(filter(LINES, text.replace('archer', ''))).toHaveLength(LINES.length);
  });

  it('names every problem, and applies what it understands', () => {
    expect(filter.problems('a:b nope:1 units:x').map(({ position }) => position)).toEqual([5, 12]);
    expect(filter(LINES, 'archer nope:1')).toHaveLength(1);
  });

  it('takes everything for text where there are no fields', () => {
    const plain = createFilter<Line>(({ name }) => name);
    expect(plain(LINES, 'name:archer')).toEqual([]);
    expect(plain.problems('name:archer')).toEqual([]);
  });

  it('gives back the very list where nothing is asked for', () => {
    expect(filter(LINES, ' ')).toBe(LINES);
  });
});

it.each([
  ['90m', 5_400_000],
  ['1.5h', 5_400_000],
  ['2w', 1_209_600_000],
  ['1y', 31_536_000_000],
  ['d', undefined],
  ['3 d', undefined],
])('%s is %j milliseconds', (text, expected) => {
  expect(readDuration(text)).toBe(expected);
});

it('an empty field is neither before nor after anything', () => {
  const query = parseQuery<{ at?: string }>('at:<2030', { at: { kind: 'date', read: ({ at }) => at } });
  expect(query.matches({}, () => '', NOW)).toBe(false);
  expect(query.matches({ at: 'no date' }, () => '', NOW)).toBe(false);
});
