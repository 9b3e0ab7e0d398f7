import { describe, expect, it } from 'vitest';
import { type Key, keyId } from './key';
import { createKeyDecoder } from './key-decoder';

/** What a terminal sends, and the ids of the keys it means. */
const sequences: [sent: string, ...ids: string[]][] = [
  ['a', 'a'],
  ['G', 'G'],
  ['?', '?'],
  [' ', 'space'],
  ['\u05E9', '\u05E9'],
  ['山', '山'],
  ['\u{1F468}\u200D\u{1F469}\u200D\u{1F467}', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467}'],
  ['\u{1F1EE}\u{1F1F1}', '\u{1F1EE}\u{1F1F1}'],
  ['\r', 'enter'],
  ['\n', 'enter'],
  ['\t', 'tab'],
  ['\x7f', 'backspace'],
  ['\b', 'backspace'],
  ['\0', 'ctrl+space'],
  ['\x01', 'ctrl+a'],
  ['\x03', 'ctrl+c'],
  ['\x10', 'ctrl+p'],
  ['\x1a', 'ctrl+z'],
  ['\x1c', 'ctrl+\\'],
  ['\x1f', 'ctrl+_'],
  // Alt, as ESC before the key.
  ['\x1ba', 'alt+a'],
  ['\x1bG', 'alt+G'],
  ['\x1b ', 'alt+space'],
  ['\x1b\r', 'alt+enter'],
  ['\x1b\x7f', 'alt+backspace'],
  ['\x1b\x01', 'ctrl+alt+a'],
  ['\x1b山', 'alt+山'],
  ['\x1b\x1b[A', 'alt+up'],
  ['\x1b\x1bOA', 'alt+up'],
  ['\x1b\x1b[3~', 'alt+delete'],
  ['\x1b]x', 'alt+]', 'x'],
  ['\x1bPx', 'alt+P', 'x'],
  ['\x1b[\r', 'alt+[', 'enter'],
  ['\x1bO\x7f', 'alt+O', 'backspace'],
  ['\x1b\x1bx', 'escape', 'alt+x'],
  ['\x1b\x1b[I', 'escape', 'focus'],
  // xterm.
  ['\x1b[A', 'up'],
  ['\x1b[B', 'down'],
  ['\x1b[C', 'right'],
  ['\x1b[D', 'left'],
  ['\x1b[H', 'home'],
  ['\x1b[F', 'end'],
  ['\x1bOA', 'up'],
  ['\x1bOH', 'home'],
  ['\x1bOF', 'end'],
  ['\x1bOP', 'f1'],
  ['\x1bOS', 'f4'],
  ['\x1b[15~', 'f5'],
  ['\x1b[17~', 'f6'],
  ['\x1b[21~', 'f10'],
  ['\x1b[24~', 'f12'],
  ['\x1b[2~', 'insert'],
  ['\x1b[3~', 'delete'],
  ['\x1b[5~', 'pageup'],
  ['\x1b[6~', 'pagedown'],
  ['\x1b[Z', 'shift+tab'],
  ['\x1b[1;5A', 'ctrl+up'],
  ['\x1b[1;2B', 'shift+down'],
  ['\x1b[1;3C', 'alt+right'],
  ['\x1b[1;6D', 'ctrl+shift+left'],
  ['\x1b[1;5H', 'ctrl+home'],
  ['\x1b[1;2P', 'shift+f1'],
  ['\x1b[3;5~', 'ctrl+delete'],
  ['\x1b[24;2~', 'shift+f12'],
  ['\x1b[27;5;112~', 'ctrl+p'],
  ['\x1b[27;6;80~', 'ctrl+shift+p'],
  ['\x1b[27;2;13~', 'shift+enter'],
  // VT220 and PuTTY.
  ['\x1b[1~', 'home'],
  ['\x1b[4~', 'end'],
  ['\x1b[11~', 'f1'],
  ['\x1b[14~', 'f4'],
  ['\x1bOM', 'enter'],
  ['\x1bOp', '0'],
  ['\x1bOk', '+'],
  ['\x1bO5P', 'ctrl+f1'],
  // rxvt.
  ['\x1b[7~', 'home'],
  ['\x1b[8~', 'end'],
  ['\x1b[a', 'shift+up'],
  ['\x1bOd', 'ctrl+left'],
  ['\x1b[3$', 'shift+delete'],
  ['\x1b[5^', 'ctrl+pageup'],
  ['\x1b[6@', 'ctrl+shift+pagedown'],
  // The Linux console.
  ['\x1b[[A', 'f1'],
  ['\x1b[[E', 'f5'],
  // The kitty protocol.
  ['\x1b[27u', 'escape'],
  ['\x1b[13;2u', 'shift+enter'],
  ['\x1b[127;5u', 'ctrl+backspace'],
  ['\x1b[105;5u', 'ctrl+i'],
  ['\x1b[112;6u', 'ctrl+shift+p'],
  ['\x1b[103;4u', 'alt+G'],
  ['\x1b[47:63;4u', 'alt+?'],
  ['\x1b[103:71;2u', 'G'],
  ['\x1b[107;9u', 'super+k'],
  ['\x1b[97;65u', 'a'],
  ['\x1b[57399u', '0'],
  ['\x1b[57413u', '+'],
  ['\x1b[57414u', 'enter'],
  ['\x1b[57419u', 'up'],
  ['\x1b[57376u', 'f13'],
  ['\x1b[1;1:1A', 'up'],
  ['\x1b[1;1:2A', 'up'],
  ['\x1b[1;1:3A'],
  ['\x1b[97;5:3u'],
  ['\x1b[57441u'],
  // Mouse and focus.
  ['\x1b[<0;1;1M', 'mouse-press'],
  ['\x1b[<0;10;20m', 'mouse-release'],
  ['\x1b[<32;10;20M', 'mouse-drag'],
  ['\x1b[<35;10;20M', 'mouse-move'],
  ['\x1b[<64;10;20M', 'wheel-up'],
  ['\x1b[<65;10;20M', 'wheel-down'],
  ['\x1b[<16;10;20M', 'ctrl+mouse-press'],
  ['\x1b[I', 'focus'],
  ['\x1b[O', 'blur'],
  // A paste.
  ['\x1b[200~a\x1b[Ab\x03\x1b[201~', 'paste'],
  ['\x1b[200~\x1b[201~', 'paste'],
  // Answers of the terminal, and what nobody knows.
  ['\x1b[?64;1;2c'],
  ['\x1b[?2026;2$y'],
  ['\x1b[12;40R'],
  ['\x1b[?1u'],
  ['\x1b[8;24;80t'],
  ['\x1b[99~'],
  ['\x1b[1;2;3 q'],
  ['\x1b[201~'],
  ['\x1bO!'],
  ['\x1b[[z'],
  ['\x1b[M !!'],
  ['\x1b]11;rgb:ffff/ffff/ffff\x07'],
  ['\x1b]11;rgb:0000/0000/0000\x1b\\'],
  ['\x1bP>|kitty(0.35)\x1b\\'],
  ['\x1bP1$r0m\x1b\\'],
  ['\x1b_Gi=31;OK\x1b\\'],
  ['\x85'],
  // Sequences that break off.
  ['\x1b[1;5\r', 'enter'],
  ['\x1b[1;\x1b[A', 'up'],
  ['\x1b]11;rgb\x03', 'ctrl+c'],
  ['\x1b]11;rgb\x1b[A', 'up'],
];

describe('decoding keys', () => {
  it.each(sequences)('reads %j', (sent, ...ids) => {
    expect(idsOf(decode([sent]))).toEqual(ids);
  });

  it('gives the same keys wherever a sequence is cut', () => {
    for (const [sent] of sequences) {
      const whole = decode([sent]);
      const bytes = Buffer.from(sent);
      for (let at = 1; at < bytes.length; at++) {
        expect(decode([bytes.subarray(0, at), bytes.subarray(at)]), `${JSON.stringify(sent)} at ${at}`).toEqual(whole);
      }
      expect(decode([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole);
      expect(decode(sent.split(''))).toEqual(whole);
    }
  });

  it('takes apart what arrives together', () => {
    const streams = sequences.map(([first], i) => [
      first,
      ...[7, 31, 57].map((step) => sent((i + step) % sequences.length)),
    ]);
    for (const stream of streams) {
      const decoder = createKeyDecoder();
      const apart = stream.flatMap((part) => decoder.feed(part));
      expect(decode([stream.join('')]), JSON.stringify(stream)).toEqual([...apart, ...decoder.flush()]);
    }
    expect(idsOf(decode(['jjj\x7f\x7fG']))).toEqual(['j', 'j', 'j', 'backspace', 'backspace', 'G']);
  });

  it('waits with ESC until told that nothing follows', () => {
    const decoder = createKeyDecoder();
    expect(decoder.feed('\x1b')).toEqual([]);
    expect(decoder.pending).toBe(true);
    expect(idsOf(decoder.flush())).toEqual(['escape']);
    expect(decoder.pending).toBe(false);
    expect(decoder.flush()).toEqual([]);
  });

  it.each([
    ['\x1b\x1b', 'escape', 'escape'],
    ['\x1b[', 'alt+['],
    ['\x1bO', 'alt+O'],
    ['\x1b]', 'alt+]'],
    ['\x1b\x1b[', 'escape', 'alt+['],
    ['\u{1F468}', '\u{1F468}'],
  ])('takes %j for keys when nothing follows', (sent, ...ids) => {
    const decoder = createKeyDecoder();
    expect(decoder.feed(sent)).toEqual([]);
    expect(idsOf(decoder.flush())).toEqual(ids);
  });

  it('keeps waiting in the middle of a sequence, so that its end is not typed', () => {
    const decoder = createKeyDecoder();
    decoder.feed('\x1b[1;5');
    expect(decoder.flush()).toEqual([]);
    expect(idsOf(decoder.feed('A'))).toEqual(['ctrl+up']);
    decoder.feed('\x1b]11;rgb:ff');
    expect(decoder.flush()).toEqual([]);
    expect(idsOf(decoder.feed('ff/0000\x07j'))).toEqual(['j']);
  });

  it('forgets a sequence without an end, but not that it is in one', () => {
    const decoder = createKeyDecoder();
    for (let i = 0; i < 100; i++) expect(decoder.feed(i === 0 ? '\x1b]8' : 'x'.repeat(1000))).toEqual([]);
    expect(idsOf(decoder.feed('\x1b\\j'))).toEqual(['j']);
  });

  it('types what is typed, and nothing for commands', () => {
    expect(decode(['é G\x1ba\x01'])).toMatchObject([
      { text: 'é' },
      { text: ' ' },
      { text: 'G' },
      { name: 'a' },
      { name: 'a' },
    ]);
    expect(decode(['\x1ba\x01\x1b[107;9u']).some((key) => 'text' in key)).toBe(false);
  });

  it('drops bytes that are no text', () => {
    expect(idsOf(decode([Uint8Array.of(0x61, 0xff, 0xc3, 0x62)]))).toEqual(['a', 'b']);
    expect(idsOf(decode(['\uD83D', 'a', '\uDC4D']))).toEqual(['a']);
  });

  it('gives a paste as one key with line ends as they are here', () => {
    const [paste] = decode(['\x1b[200~one\rtwo\r\nthree\x1b[20', '1~']);
    expect(paste).toMatchObject({ name: 'paste', text: 'one\ntwo\nthree' });
  });

  it('does not end a paste by waiting', () => {
    const decoder = createKeyDecoder();
    decoder.feed('\x1b[200~half\x1b');
    expect(decoder.pending).toBe(false);
    expect(decoder.flush()).toEqual([]);
    expect(decoder.feed('[Awhole\x1b[201~')).toMatchObject([{ text: 'half\x1b[Awhole' }]);
  });

  it('tells where the mouse is, from zero', () => {
    expect(decode(['\x1b[<2;10;20M'])).toMatchObject([{ mouse: { button: 'right', x: 9, y: 19 } }]);
    expect(decode(['\x1b[<65;1;1M'])).toMatchObject([{ mouse: { button: 'none', x: 0, y: 0 } }]);
  });

  it('hands over the answers of the terminal', () => {
    const ignored: string[] = [];
    const decoder = createKeyDecoder({ onIgnored: (sequence) => ignored.push(sequence) });
    decoder.feed('a\x1b[?2026;2$y\x1b]11;rgb:0/0/0\x07b');
    expect(ignored).toEqual(['\x1b[?2026;2$y', '\x1b]11;rgb:0/0/0\x07']);
  });

  it('reads a long run of keys and a long paste', () => {
    expect(decode(['j'.repeat(200_000)])).toHaveLength(200_000);
    expect(decode(['\x1b[200~', ...Array.from({ length: 500 }, () => 'x'.repeat(4096)), '\x1b[201~'])).toHaveLength(1);
    expect(decode(['\x1b'.repeat(50_000)])).toHaveLength(50_000);
  });
});

function decode(chunks: readonly (string | Uint8Array)[]): Key[] {
  const decoder = createKeyDecoder();
  return [...chunks.flatMap((chunk) => decoder.feed(chunk)), ...decoder.flush()];
}

function sent(index: number): string {
  return sequences[index]?.[0] ?? '';
}

function idsOf(keys: readonly Key[]): string[] {
  return keys.map(keyId);
}
