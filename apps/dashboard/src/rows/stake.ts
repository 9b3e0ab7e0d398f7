import type { CallingStake } from '@hubdeck/core';
import { messages } from '../messages';

const { stake: words } = messages;

/** What somebody would lose with their Calling licence, the worst first. */
export function stakeText(atStake: CallingStake | undefined): string {
  if (!atStake) return words.unknown;
  const { voiceMessages, hasVoicemailPin, phoneNumbers, extension, settings, devices, hasWebexGo } = atStake;
  const parts = [
    voiceMessages > 0 && words.voiceMessages(voiceMessages),
    hasVoicemailPin && words.pin,
    phoneNumbers.length > 0 && words.numbers(phoneNumbers),
    extension !== undefined && words.extension(extension),
    ...settings.map((name) => words.settings[name] ?? name),
    devices > 0 && words.devices(devices),
    hasWebexGo && words.webexGo,
  ].filter((part) => part !== false);
  return parts.length === 0 ? words.nothing : parts.join(', ');
}

/** All of them together, in one line. */
export function sumStakes(stakes: readonly CallingStake[]): CallingStake {
  const sum = (count: (one: CallingStake) => number) => stakes.reduce((total, one) => total + count(one), 0);
  return {
    voiceMessages: sum(({ voiceMessages }) => voiceMessages),
    hasVoicemailPin: stakes.some(({ hasVoicemailPin }) => hasVoicemailPin),
    phoneNumbers: [],
    settings: [...new Set(stakes.flatMap(({ settings }) => settings))],
    devices: sum(({ devices }) => devices),
    hasWebexGo: stakes.some(({ hasWebexGo }) => hasWebexGo),
  };
}
