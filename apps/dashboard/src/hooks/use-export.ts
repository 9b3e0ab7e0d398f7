import { describeError } from '../describe-error';
import { messages } from '../messages';
import { fileStamp, savedText } from '../rows/saved-file';
import { useServices } from '../services';
import { useNavigation } from './use-navigation';

/** Spreadsheets on Windows take a file for UTF-8 by it. */
const BYTE_ORDER_MARK = '\uFEFF';

export interface ExportedFile {
  /** Without the instant, which is put behind it. */
  readonly name: string;
  /** What is in it, for the person: `260 call records`. */
  readonly what: string;
  readonly write: () => Promise<string>;
}

/** Writes a CSV file into the folder of the person, and says where it is. */
export function useExport(): (file: ExportedFile) => void {
  const { saveFile, clock, timeZone } = useServices();
  const { notify } = useNavigation();
  const save = async ({ name, write }: ExportedFile) =>
    saveFile(`${name}-${fileStamp(clock.now(), timeZone)}.csv`, BYTE_ORDER_MARK + (await write()));
  return (file) => {
    save(file).then(
      (path) => notify({ text: savedText(file.what, path), tone: 'good' }),
      (error: unknown) => notify({ text: messages.saving.failed(describeError(error)), tone: 'bad' }),
    );
  };
}
