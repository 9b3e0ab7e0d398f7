import { expect, it } from 'vitest';
import { factLines } from './fact-lines';

const lines = (width: number, ...values: string[]) =>
  factLines([{ facts: values.map((value, at) => ({ label: `L${at}`, value })) }], width).map(
    ({ label, text }) => label + text,
  );

it('puts values below each other', () => {
  expect(lines(20, 'one', 'two')).toEqual(['L0  one', 'L1  two']);
});

it('breaks between words, and cuts nothing off a long one', () => {
  expect(lines(10, 'to be abcdefghij')).toEqual(['L0  to be', '    abcdef', '    ghij']);
});

it('measures what it breaks', () => {
  expect(lines(8, '\u9f8d\u773c\u8354')).toEqual(['L0  \u9f8d\u773c', '    \u8354']);
});

it('lets no control character of the wire through', () => {
  expect(lines(40, 'a\u001B[2Jb').join('')).not.toContain('\u001B');
});

it('parts sections by a line and gives them their title', () => {
  const sections = [{ facts: [{ label: 'a', value: '1' }] }, { title: 'More', facts: [{ label: 'b', value: '2' }] }];
  expect(factLines(sections, 20).map(({ text }) => text)).toEqual(['1', '', 'More', '2']);
});
