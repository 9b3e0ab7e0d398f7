import { Box } from 'ink';
import { useBodySize } from '../hooks/use-body-size';
import { useNavigation } from '../hooks/use-navigation';
import type { BoundTable } from '../keys';
import { spokenKey } from '../linear/speech';
import { messages } from '../messages';
import { HELP_KEYS_WIDTH, type HelpLine, helpLines } from '../rows/help-lines';
import { useServices } from '../services';
import { cleanText } from '../term/clean';
import { fitCell } from '../term/width';
import { isMainScreenKey } from './global-keys';
import { Tinted } from './tinted';

/** Every key of the screen, with the reason where one is refused; the tabs above show the number keys. */
export function HelpPanel({ table: all }: { table: BoundTable }) {
  const { rows, columns } = useBodySize();
  const { crumbs } = useNavigation();
  const { narrator } = useServices();
  if (narrator) return <SpokenHelp table={all} />;
  const lines = helpLines(all.filter(({ id }) => !isMainScreenKey(id)));
  const perColumn = Math.max(1, rows - 3);
  const isTwoColumns = lines.length > perColumn;
  const width = Math.floor((columns - 4) / (isTwoColumns ? 2 : 1));
  const halves = isTwoColumns ? [lines.slice(0, perColumn), lines.slice(perColumn)] : [lines];
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1}>
      <Tinted tone="strong">{messages.help.title(cleanText(crumbs.at(-1) ?? ''))}</Tinted>
      <Box>
        {halves.map((half) => (
          <Box key={half[0]?.label} flexDirection="column" width={width}>
            {half.map((line) => (
              <Line key={line.id} {...line} width={width} />
            ))}
          </Box>
        ))}
      </Box>
      <Tinted tone="muted">{messages.help.close}</Tinted>
    </Box>
  );
}

/** For listeners: every binding alone, its keys in words. */
function SpokenHelp({ table }: { table: BoundTable }) {
  const { crumbs } = useNavigation();
  return (
    <>
      <Tinted>{messages.help.title(cleanText(crumbs.at(-1) ?? ''))}</Tinted>
      {table.map(({ id, keys, label, refusal }) => (
        <Tinted key={id}>
          {`${keys.map(spokenKey).join(', ')}: ${refusal === undefined ? label : `${label} (${refusal})`}`}
        </Tinted>
      ))}
      <Tinted>{messages.help.close}</Tinted>
    </>
  );
}

function Line({ keys, label, refusal, width }: HelpLine & { width: number }) {
  const text = refusal === undefined ? label : `${label} (${refusal})`;
  return (
    <Box>
      <Tinted tone={refusal === undefined ? 'key' : 'refused'}>{fitCell(keys, HELP_KEYS_WIDTH)}</Tinted>
      <Tinted tone={refusal === undefined ? 'normal' : 'refused'}>{fitCell(text, width - HELP_KEYS_WIDTH - 1)}</Tinted>
    </Box>
  );
}
