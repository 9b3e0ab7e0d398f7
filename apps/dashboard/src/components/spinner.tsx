import { useSyncExternalStore } from 'react';
import { useServices } from '../services';
import { Tinted } from './tinted';

const FRAMES = ['\u280B', '\u2819', '\u2838', '\u2834', '\u2826', '\u2807'];

/** Moves with the shared beat, so that several of them cost one redraw. */
export function Spinner() {
  const { ticker } = useServices();
  const beats = useSyncExternalStore(ticker.subscribe, ticker.read);
  return <Tinted tone="accent">{FRAMES[beats % FRAMES.length]}</Tinted>;
}
