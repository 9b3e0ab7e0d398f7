import { Box } from 'ink';
import type { UserView } from '../data/lines';
import { useSentence } from '../hooks/use-sentence';
import { useWindowSize } from '../hooks/use-window-size';
import { messages } from '../messages';
import { type UserDeviceRow, userDeviceColumns } from '../rows/devices';
import type { Window } from '../rows/list-view';
import { useServices } from '../services';
import { Table } from './table';
import { Tinted } from './tinted';

const idOf = ({ device }: UserDeviceRow) => device.id;

/** The user's devices; a Webex Go line with its true state and how long its code is valid. */
export function UserDevices({ user, window }: { user: UserView; window: Window }) {
  const { clock } = useServices();
  const { columns } = useWindowSize();
  const sentence = useSentence();
  const rows = user.devices.map((device) => ({ device, line: user.lines?.find(({ id }) => id === device.id) }));
  const canAdd = user.eligibility?.eligible ?? false;
  return (
    <Box flexDirection="column" paddingTop={1} paddingX={1}>
      <Box paddingX={1}>
        <Tinted tone="columnTitle">{messages.user.devices}</Tinted>
      </Box>
      {rows.length > 0 ? (
        <Table columns={userDeviceColumns(clock.now())} rows={rows} idOf={idOf} window={window} width={columns - 2} />
      ) : (
        <Box paddingX={1}>
          <Tinted tone="muted">{canAdd ? sentence(messages.user.noDevices) : messages.user.noDevicesPlain}</Tinted>
        </Box>
      )}
    </Box>
  );
}
