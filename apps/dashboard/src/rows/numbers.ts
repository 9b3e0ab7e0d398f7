import type { AvailableNumber } from '@hubdeck/core';
import { messages } from '../messages';
import type { Column } from './table';

const stateWord = ({ state }: AvailableNumber) =>
  state === 'ACTIVE' ? messages.addWebexGo.active : messages.addWebexGo.inactive;

export const availableNumberColumns: readonly Column<AvailableNumber>[] = [
  { id: 'number', title: messages.columns.number, min: 18, max: 24, text: ({ phoneNumber }) => phoneNumber },
  { id: 'state', title: messages.columns.state, min: 18, max: 24, text: stateWord },
];

/** Digits alone are found as well, however the number is grouped. */
export const availableNumberText = (number: AvailableNumber): string => `${number.phoneNumber} ${stateWord(number)}`;
