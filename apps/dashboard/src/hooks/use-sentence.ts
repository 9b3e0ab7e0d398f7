import { nameKeys } from '../keys';
import { useServices } from '../services';

/** Puts the keys that the person has into sentences that speak of them. */
export function useSentence(): (sentence: string) => string {
  const { keymap } = useServices();
  return (sentence) => nameKeys(sentence, keymap);
}
