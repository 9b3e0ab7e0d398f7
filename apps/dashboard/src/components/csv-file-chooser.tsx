import { Box } from 'ink';
import { useMemo, useState } from 'react';
import { useBodySize } from '../hooks/use-body-size';
import { useLoad } from '../hooks/use-load';
import type { KeyBinding, KeyTable } from '../keys';
import { messages } from '../messages';
import { csvFileColumns } from '../rows/csv-files';
import { createFilter } from '../rows/filter';
import { typeText } from '../rows/type-text';
import { wrapText } from '../rows/wrap';
import { useServices } from '../services';
import type { CsvFileEntry } from '../system/csv-files';
import { cleanText } from '../term/clean';
import { type Key, keyId } from '../term/key';
import { ListScreen } from './list-screen';
import { Tinted } from './tinted';

export interface CsvFileChooserProps {
  /** What the file is about. */
  readonly lines: readonly string[];
  /** Where such a file comes from; done, the list is read anew, and the file is there. */
  readonly template: Pick<KeyBinding, 'label' | 'short' | 'refusal'> & { readonly run: () => Promise<void> };
  readonly choose: (path: string) => void;
}

const { csvFiles: words } = messages;
const idOf = ({ path }: CsvFileEntry) => path;
const CARET = '\u2588';

/** Asks for a file to import: one of the folder where the program was started, or one whose path is typed. */
export function CsvFileChooser({ lines, template, choose }: CsvFileChooserProps) {
  const { csvFiles, timeZone } = useServices();
  const { columns: width } = useBodySize();
  const [load, reload] = useLoad(csvFiles.list);
  const [path, setPath] = useState<string>();
  const columns = useMemo(() => csvFileColumns(timeZone), [timeZone]);
  const filter = useMemo(() => createFilter(({ name }: CsvFileEntry) => name), []);
  const head = [...lines.flatMap((line) => wrapText(line, width - 2)), ...(path === undefined ? [] : [words.pathHint])];
  const keys: KeyTable = [
    { id: 'import.template', ...template, run: () => void template.run().then(reload) },
    { id: 'import.path', label: words.keys.path, short: words.keys.short.path, run: () => setPath('') },
  ];
  return (
    <ListScreen
      state={{ status: load.status, error: load.status === 'failed' ? load.error : undefined }}
      words={words}
      rows={load.value ?? []}
      columns={columns}
      idOf={idOf}
      filter={filter}
      open={(file) => choose(file.path)}
      openLabel={words.keys.open}
      refresh={reload}
      typing={path === undefined ? undefined : (key) => typePath(key, path, { setPath, choose })}
      keysFor={() => keys}
      above={<Head lines={head} path={path} />}
      aboveRows={head.length + (path === undefined ? 1 : 2)}
    />
  );
}

interface PathTyping {
  readonly setPath: (path: string | undefined) => void;
  readonly choose: (path: string) => void;
}

/** While a path is typed, every key is its own. */
function typePath(key: Key, path: string, { setPath, choose }: PathTyping): boolean {
  const id = keyId(key);
  if (id === 'ctrl+c') return false;
  if (id === 'escape') setPath(undefined);
  else if (id === 'enter') path.trim() !== '' && choose(path.trim());
  else setPath(typeText(path, key) ?? path);
  return true;
}

function Head({ lines, path }: { lines: readonly string[]; path: string | undefined }) {
  return (
    <Box flexDirection="column" paddingX={1} paddingBottom={1} flexShrink={0}>
      {lines.map((line, at) => (
        <Tinted key={at} tone="muted">
          {line}
        </Tinted>
      ))}
      {path !== undefined && <Tinted tone="accent">{`${words.path}${cleanText(path)}${CARET}`}</Tinted>}
    </Box>
  );
}
