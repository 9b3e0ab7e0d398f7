import { CsvFileChooser } from '../components/csv-file-chooser';
import { describeError } from '../describe-error';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { savedText } from '../rows/saved-file';
import { useServices } from '../services';

const { importUsers: words } = messages;

/** Asks for the CSV file of users to import, and gives the export that such a file is made from. */
export function ImportUsersScreen() {
  const { client, saveFile } = useServices();
  const { open, notify } = useNavigation();
  const saveExport = async () => {
    try {
      const path = await saveFile(words.fileName, await client.ext.users.export());
      notify({ text: savedText(words.saved, path), tone: 'good' });
    } catch (error) {
      notify({ text: messages.saving.failed(describeError(error)), tone: 'bad' });
    }
  };
  return (
    <CsvFileChooser
      lines={words.lines}
      template={{ label: words.template, short: words.shortTemplate, run: saveExport }}
      choose={(path) => open({ name: 'import-users-plan', path })}
    />
  );
}
