import { useSyncExternalStore } from 'react';
import { useServices } from '../services';
import { PaintedLine } from './painted';

const FRAMES = ['\u280B', '\u2819', '\u2838', '\u2834', '\u2826', '\u2807'];

/** Moves with the shared beat, so that several of them cost one redraw. Painted, as Ink takes long to measure its first sign. */
export function Spinner() {
  const { ticker, narrator } = useServices();
  const beats = useSyncExternalStore(ticker.subscribe, ticker.read);
  if (narrator) return null;
  return <PaintedLine pieces={[{ text: FRAMES[beats % FRAMES.length] ?? '', tone: 'accent' }]} width={1} />;
}
