import { useCallback, useMemo, useState } from 'react';
import { type Notice, type NoticeRecord, recordNotice } from '../rows/notices';

/** More are not looked for among those chosen lately. */
const MOST_RECENT = 8;

/** Milliseconds for which news can't be typed away. */
const NEWS_STAYS = 5000;

/** What is remembered until the program ends: notices, and what was chosen from the palette. */
export function useSessionMemory({ now }: { now(): number }) {
  const [notice, setNotice] = useState<Notice & { readonly at: number }>();
  const [notices, setNotices] = useState<readonly NoticeRecord[]>([]);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const notify = useCallback(
    (next: Notice | undefined) => {
      const at = now();
      setNotice((known) => (next ? { ...next, at } : known?.isNews && at - known.at < NEWS_STAYS ? known : undefined));
      if (next && !next.isHint) setNotices((known) => recordNotice(known, next, at));
    },
    [now],
  );
  const choose = useCallback(
    (id: string) => setRecent((known) => [id, ...known.filter((other) => other !== id)].slice(0, MOST_RECENT)),
    [],
  );
  return useMemo(() => ({ notice, notices, recent, notify, choose }), [notice, notices, recent, notify, choose]);
}
