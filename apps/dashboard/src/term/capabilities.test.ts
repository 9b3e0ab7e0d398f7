import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createKeySource } from '../key-source';
import { askCapabilities, backgroundOf, CAPABILITY_QUERY, type Capabilities, nothingKnown } from './capabilities';
import { keyId } from './key';

const KIND = '\x1b[?62;22c';
const SYNCHRONIZED = '\x1b[?2026;2$y';
const WHITE = '\x1b]11;rgb:ffff/ffff/ffff\x1b\\';
const NAME = '\x1bP>|kitty(0.35.2)\x1b\\';
const ALL = WHITE + SYNCHRONIZED + NAME + KIND;
const light: Capabilities = { background: 'light', synchronizedOutput: true, hyperlinks: true };

/** A question at a terminal, with the real reading of keys between. */
function ask() {
  const told: Capabilities[] = [];
  const keys: string[] = [];
  let written = '';
  let ring = () => {};
  let listener: (chunk: string) => void = () => {};
  const question = askCapabilities({
    write: (text) => (written += text),
    onKnown: (capabilities) => told.push(capabilities),
    setTimer: (callback) => {
      ring = callback;
      return () => (ring = () => {});
    },
  });
  const stdin = {
    on: (_: 'data', added: typeof listener) => (listener = added),
    off: () => undefined,
    resume: () => undefined,
    pause: () => undefined,
  };
  const source = createKeySource(stdin, { onIgnored: question.answer, mayBeCut: () => question.isOpen });
  source.subscribe((key) => keys.push(keyId(key)));
  return { told, keys, question, written, send: (bytes: string) => listener(bytes), giveUp: () => ring(), source };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const wait = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

describe('a terminal that is asked what it can do', () => {
  it('is asked all in one write', () => {
    expect(ask().written).toBe(CAPABILITY_QUERY);
  });

  it('tells, and none of it is a key', () => {
    const { told, keys, send } = ask();
    send(ALL);
    expect(told).toEqual([light]);
    expect(keys).toEqual([]);
  });

  it('tells the same however the answers are cut', () => {
    for (let cut = 1; cut < ALL.length; cut += 1) {
      const { told, keys, send, source } = ask();
      send(ALL.slice(0, cut));
      send(ALL.slice(cut));
      expect(told).toEqual([light]);
      expect(keys).toEqual([]);
      source.close();
    }
  });

  it('may take its time between any two bytes of an answer', async () => {
    const { told, keys, send } = ask();
    send('\x1b');
    await wait(80);
    send(ALL.slice(1, 2));
    await wait(80);
    send(ALL.slice(2));
    expect(told).toEqual([light]);
    expect(keys).toEqual([]);
  });

  it('may be typed at before it answers', () => {
    const { told, keys, send } = ask();
    send(`a${WHITE}b${SYNCHRONIZED}\x1b[A${NAME}${KIND}c`);
    expect(told).toEqual([light]);
    expect(keys).toEqual(['a', 'b', 'up', 'c']);
  });

  it('is taken for the usual where it answers only the last question', () => {
    const { told, send } = ask();
    send(KIND);
    expect(told).toEqual([nothingKnown]);
  });

  it('is given up on where it never answers, and what comes later changes nothing', () => {
    const { told, send, giveUp, keys, question } = ask();
    giveUp();
    expect(told).toEqual([nothingKnown]);
    expect(question.isOpen).toBe(false);
    send(ALL);
    expect(told).toHaveLength(1);
    expect(keys).toEqual([]);
  });

  it.each([
    ['\x1b]11;rgb:0000/0000/0000\x07', 'dark'],
    ['\x1b]11;rgb:fd/f6/e3\x1b\\', 'light'],
    ['\x1b]11;rgb:f/f/f\x1b\\', 'light'],
    ['\x1b]11;rgba:1e1e/1e1e/2e2e/ffff\x1b\\', 'dark'],
    ['\x1b]11;#fafafa\x07', 'light'],
    ['\x1b]11;something\x07', undefined],
    ['\x1b]10;rgb:ffff/ffff/ffff\x07', undefined],
  ])('says %j and so is %s', (answer, background) => {
    const { told, send } = ask();
    send(answer + KIND);
    expect(told).toEqual([{ ...nothingKnown, background }]);
  });

  it.each([
    ['\x1b[?2026;0$y', false],
    ['\x1b[?2026;1$y', true],
    ['\x1b[?2026;2$y', true],
    ['\x1b[?2026;3$y', true],
    ['\x1b[?2026;4$y', false],
    ['\x1b[?2027;1$y', false],
  ])('says %j and so shows whole frames: %s', (answer, synchronizedOutput) => {
    const { told, send } = ask();
    send(answer + KIND);
    expect(told).toEqual([{ ...nothingKnown, synchronizedOutput }]);
  });
});

it('has links where its name is that of one that has them', () => {
  const { told, send } = ask();
  send(`\x1bP>|XTerm(390)\x1b\\${KIND}`);
  expect(told).toEqual([{ ...nothingKnown, hyperlinks: false }]);
});

it.each([
  ['15;0', 'dark'],
  ['0;15', 'light'],
  ['0;default;7', 'light'],
  ['7;8', 'dark'],
  ['default;default', undefined],
  [undefined, undefined],
])('reads the background from COLORFGBG=%s', (COLORFGBG, background) => {
  expect(backgroundOf({ COLORFGBG })).toBe(background);
});
