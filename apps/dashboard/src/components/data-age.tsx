import { useEffect, useState } from 'react';
import { ageText, untilNextAge } from '../rows/age';
import { useServices } from '../services';
import { Tinted } from './tinted';

/** How old the list in sight is; it changes by itself, and only when it reads differently. */
export function DataAge({ readAt }: { readAt: number }) {
  const { clock } = useServices();
  const [now, setNow] = useState(clock.now);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const follow = async () => {
      while (!signal.aborted) {
        setNow(clock.now());
        await clock.sleep(untilNextAge(clock.now() - readAt), signal);
      }
    };
    // Leaving the screen ends the sleep by an error.
    follow().catch(() => undefined);
    return () => controller.abort();
  }, [clock, readAt]);
  const text = ageText(now - readAt);
  return text === undefined ? null : <Tinted tone="muted">{text}</Tinted>;
}
