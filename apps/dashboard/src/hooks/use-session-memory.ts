import { useCallback, useMemo, useState } from 'react';
import { type Notice, type NoticeRecord, recordNotice } from '../rows/notices';

/** More are not looked for among those chosen lately. */
const MOST_RECENT = 8;

/** What is remembered until the program ends: notices, and what was chosen from the palette. */
export function useSessionMemory({ now }: { now(): number }) {
  const [notice, setNotice] = useState<Notice>();
  const [notices, setNotices] = useState<readonly NoticeRecord[]>([]);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const notify = useCallback(
    (next: Notice | undefined) => {
      setNotice(next);
      if (next) setNotices((known) => recordNotice(known, next, now()));
    },
    [now],
  );
  const choose = useCallback(
    (id: string) => setRecent((known) => [id, ...known.filter((other) => other !== id)].slice(0, MOST_RECENT)),
    [],
  );
  return useMemo(() => ({ notice, notices, recent, notify, choose }), [notice, notices, recent, notify, choose]);
}
