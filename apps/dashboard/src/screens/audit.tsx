import type { AuditEvent } from '@hubdeck/core';
import { Box } from 'ink';
import { useMemo } from 'react';
import { ListScreen } from '../components/list-screen';
import { Tinted } from '../components/tinted';
import type { AuditLog } from '../data/audit';
import { useInquiry } from '../hooks/use-inquiry';
import { type Navigator, useNavigation } from '../hooks/use-navigation';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import {
  actorName,
  auditColumns,
  auditFacts,
  auditFields,
  auditSearchText,
  emptyAuditWords,
  questionText,
} from '../rows/audit';
import { createFilter } from '../rows/filter';
import { useServices } from '../services';
import { cleanText } from '../term/clean';

const words = messages.audit;
const idOf = ({ id }: AuditEvent) => id;

/** Who did what, newest first. */
export function AuditScreen() {
  const { clock, data, timeZone } = useServices();
  const { open } = useNavigation();
  const { question, ...events } = useInquiry(data.audit);
  const columns = useMemo(() => auditColumns(timeZone), [timeZone]);
  const filter = useMemo(
    () => createFilter(auditSearchText(timeZone), { fields: auditFields, clock }),
    [timeZone, clock],
  );
  return (
    <ListScreen
      state={events}
      words={{ ...words, ...emptyAuditWords(question) }}
      rows={events.items}
      columns={columns}
      idOf={idOf}
      filter={filter}
      open={(event) => open({ name: 'audit-event', event, title: event.data.eventDescription })}
      refresh={() => data.audit.refresh()}
      keysFor={(selected) => questionKeys(data.audit, selected, open)}
      viewsOf="audit"
      detailsOf={(event) => ({
        title: event.data.eventDescription,
        sections: [{ facts: auditFacts(event, timeZone) }],
      })}
      above={
        <Box paddingX={2}>
          <Tinted tone="accent">{cleanText(questionText(question))}</Tinted>
        </Box>
      }
    />
  );
}

function questionKeys(log: AuditLog, selected: AuditEvent | undefined, open: Navigator['open']): KeyTable {
  const { keys } = messages;
  const question = log.question();
  const person = question.actor
    ? {
        label: keys.everybody,
        short: keys.short.everybody,
        run: () => log.ask({ ...question, actor: undefined }),
      }
    : {
        label: keys.onlyPerson,
        short: keys.short.onlyPerson,
        refusal: selected ? undefined : words.noPerson,
        run: () => selected && log.ask({ ...question, actor: { id: selected.actorId, name: actorName(selected) } }),
      };
  return [
    {
      id: 'audit.time-range',
      label: keys.timeRange,
      short: keys.short.timeRange,
      run: () => open({ name: 'audit-range' }),
    },
    {
      id: 'audit.categories',
      label: keys.categories,
      short: keys.short.categories,
      run: () => open({ name: 'audit-categories' }),
    },
    { id: 'audit.person', ...person },
  ];
}
