import { useSyncExternalStore } from 'react';
import { useServices } from '../services';

interface MouseState {
  /** It works in the dashboard; else it is the terminal's, to select text with. */
  readonly isTaken: boolean;
  readonly toggle: () => void;
}

const none = () => () => undefined;

/** Whose the mouse is, where the terminal has one. */
export function useMouse(): MouseState | undefined {
  const { mouse } = useServices();
  const isTaken = useSyncExternalStore(mouse?.subscribe ?? none, mouse?.isTaken ?? (() => false));
  return mouse && { isTaken, toggle: mouse.toggle };
}
