import { useEffect, useRef, useState } from 'react';
import { useKeyInput } from '../key-input';
import { useServices } from '../services';

/** Milliseconds without a key after which a secret goes from the screen. */
const PATIENCE = 60_000;

/** Whether a secret has to be hidden, since nobody seems to be there; and how to show it again. */
export function useHiding(): [boolean, () => void] {
  const { clock, ticker } = useServices();
  const [isHidden, setHidden] = useState(false);
  const lastKey = useRef(clock.now());
  useKeyInput(() => {
    lastKey.current = clock.now();
  });
  useEffect(() => {
    if (isHidden) return undefined;
    return ticker.subscribe(() => {
      // A clock that was set back must not keep it in sight.
      if (Math.abs(clock.now() - lastKey.current) >= PATIENCE) setHidden(true);
    });
  }, [isHidden, clock, ticker]);
  return [isHidden, () => setHidden(false)];
}
