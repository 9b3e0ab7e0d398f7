import { webexGoSubscriptions } from '@hubdeck/core';
import { CsvFileChooser } from '../components/csv-file-chooser';
import { describeError, isNotOffered } from '../describe-error';
import { useNavigation } from '../hooks/use-navigation';
import { messages } from '../messages';
import { fileStamp, savedText } from '../rows/saved-file';
import { type Services, useServices } from '../services';

const { importDevices: words } = messages;

/** Asks for the CSV file of users who get a Webex Go device, and gives the template for one. */
export function ImportDevicesScreen() {
  const services = useServices();
  const { open, notify } = useNavigation();
  const saveTemplate = async () => {
    const name = `webex-go-devices-${fileStamp(services.clock.now(), services.timeZone)}.csv`;
    try {
      const path = await services.saveFile(name, await readTemplate(services));
      notify({ text: savedText(words.templateSaved, path), tone: 'good' });
    } catch (error) {
      notify({ text: messages.saving.failed(describeError(error)), tone: 'bad' });
    }
  };
  return (
    <CsvFileChooser
      lines={words.lines}
      template={{ label: words.template, short: words.shortTemplate, run: saveTemplate }}
      choose={(path) => open({ name: 'import-devices-plan', path })}
    />
  );
}

/** From the server, else made from the licences of the organization. */
async function readTemplate({ client }: Pick<Services, 'client'>): Promise<string> {
  try {
    return await client.ext.webexGo.devices.importTemplate();
  } catch (error) {
    if (!isNotOffered(error)) throw error;
    const { formatWebexGoTemplate } = await import('@hubdeck/core/csv');
    return formatWebexGoTemplate(webexGoSubscriptions(await client.licenses.list({}).toArray(), () => true));
  }
}
