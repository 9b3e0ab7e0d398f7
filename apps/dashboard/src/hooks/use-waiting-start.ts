import { useEffect, useRef, useState } from 'react';
import type { AgreedCall } from '../data/waiting-calls';
import { type ChangeKind, mayWait } from '../data/waits';
import { useServices } from '../services';
import { useTakeBack } from './use-take-back';

export interface WaitingStart {
  readonly isWaiting: boolean;
  readonly start: (begin: () => void) => void;
  readonly takeBack: () => void;
}

/** Begins a screen's work after the seconds in which it can be taken back. Without its screen it does not begin. */
export function useWaitingStart(kind: ChangeKind, about: Pick<AgreedCall, 'what' | 'subjects'>): WaitingStart {
  const { waiting } = useServices();
  const takeBack = useTakeBack();
  const id = useRef<number>(undefined);
  const [isWaiting, setWaiting] = useState(false);
  useEffect(
    () => () => {
      if (id.current !== undefined) takeBack(id.current);
    },
    [],
  );
  const end = () => {
    id.current = undefined;
    setWaiting(false);
  };
  return {
    isWaiting,
    start(begin) {
      if (waiting.seconds === 0 || !mayWait(kind)) return begin();
      const send = async () => {
        end();
        begin();
      };
      id.current = waiting.add({ ...about, send, takenBack: end });
      setWaiting(true);
    },
    takeBack: () => takeBack(id.current),
  };
}
