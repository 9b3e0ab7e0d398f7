import { useId, useLayoutEffect } from 'react';
import type { SpokenTable } from '../linear/narrator';
import { useServices } from '../services';

/** Tells a listener which row is current; true where nothing needs to be drawn. */
export function useSpokenTable(read: () => SpokenTable | undefined): boolean {
  const { narrator } = useServices();
  const id = useId();
  useLayoutEffect(() => narrator?.table(id, read()));
  useLayoutEffect(() => () => narrator?.table(id, undefined), [narrator, id]);
  return narrator !== undefined;
}
