import { AFTER_ACTIVATION, BEFORE_ACTIVATION, LINE_NOTES, PHONE_FAMILIES } from '@hubdeck/core';
import { messages } from '../messages';
import type { Tone } from '../theme';
import { wrapText } from './wrap';

export interface GuidePart {
  readonly title: string;
  readonly steps: readonly string[];
}

const { guide } = messages.activation;

/** What the user does with the code, before, on each family of phones, and after. */
export const activationGuide: readonly GuidePart[] = [
  { title: guide.before, steps: BEFORE_ACTIVATION },
  ...PHONE_FAMILIES.map(({ name, models, steps }) => ({ title: guide.onPhone(name, models), steps })),
  { title: guide.after, steps: AFTER_ACTIVATION },
  { title: guide.notes, steps: LINE_NOTES },
];

export interface GuideLine {
  readonly text: string;
  readonly tone: Tone;
}

const INDENT = 4;

/** A step in lines of a width, its number before the first. */
export const stepLines = (step: string, at: number, width: number): string[] =>
  wrapText(step, width - INDENT).map((line, part) => (part === 0 ? `${at + 1}.` : '').padEnd(INDENT) + line);

/** The guide as lines to scroll through. */
export const guideLines = (width: number): GuideLine[] =>
  activationGuide.flatMap(({ title, steps }, part) => [
    ...(part === 0 ? [] : [{ text: ' ', tone: 'normal' as const }]),
    ...wrapText(title, width).map((text) => ({ text, tone: 'accent' as const })),
    ...steps.flatMap((step, at) => stepLines(step, at, width).map((text) => ({ text, tone: 'normal' as const }))),
  ]);
