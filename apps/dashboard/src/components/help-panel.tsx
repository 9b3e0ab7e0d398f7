import { Box } from 'ink';
import { useBodySize } from '../hooks/use-body-size';
import { useNavigation } from '../hooks/use-navigation';
import { type BoundTable, keyName } from '../keys';
import { messages } from '../messages';
import { cleanText } from '../term/clean';
import { fitCell } from '../term/width';
import { isMainScreenKey } from './global-keys';
import { Tinted } from './tinted';

const KEYS_WIDTH = 14;
/** More of them than this are told by the tables that hands learn from. */
const MOST_KEYS = 2;

/** Every key of the screen, with the reason where one is refused; the tabs above show the number keys. */
export function HelpPanel({ table: all }: { table: BoundTable }) {
  const { rows, columns } = useBodySize();
  const { crumbs } = useNavigation();
  const table = all.filter(({ id }) => !isMainScreenKey(id));
  const perColumn = Math.max(1, rows - 3);
  const isTwoColumns = table.length > perColumn;
  const width = Math.floor((columns - 4) / (isTwoColumns ? 2 : 1));
  const halves = isTwoColumns ? [table.slice(0, perColumn), table.slice(perColumn)] : [table];
  return (
    <Box flexDirection="column" paddingX={2} paddingTop={1}>
      <Tinted tone="strong">{messages.help.title(cleanText(crumbs.at(-1) ?? ''))}</Tinted>
      <Box>
        {halves.map((half) => (
          <Box key={half[0]?.label} flexDirection="column" width={width}>
            {half.map((binding) => (
              <HelpLine key={binding.id} {...binding} width={width} />
            ))}
          </Box>
        ))}
      </Box>
      <Tinted tone="muted">{messages.help.close}</Tinted>
    </Box>
  );
}

function HelpLine({ keys, label, refusal, width }: BoundTable[number] & { width: number }) {
  const text = refusal === undefined ? label : `${label} (${refusal})`;
  return (
    <Box>
      <Tinted tone={refusal === undefined ? 'key' : 'refused'}>
        {fitCell(keys.slice(0, MOST_KEYS).map(keyName).join(' '), KEYS_WIDTH)}
      </Tinted>
      <Tinted tone={refusal === undefined ? 'normal' : 'refused'}>{fitCell(text, width - KEYS_WIDTH - 1)}</Tinted>
    </Box>
  );
}
