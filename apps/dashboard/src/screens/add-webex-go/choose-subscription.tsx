import type { WebexGoSubscription } from '@hubdeck/core';
import { Box } from 'ink';
import { useMemo } from 'react';
import { ListScreen } from '../../components/list-screen';
import { Tinted } from '../../components/tinted';
import { useCollection } from '../../hooks/use-collection';
import { useNavigation } from '../../hooks/use-navigation';
import { messages } from '../../messages';
import { createFilter } from '../../rows/filter';
import { type SubscriptionChoice, subscriptionChoiceColumns } from '../../rows/subscriptions';
import { useServices } from '../../services';
import type { StepProps } from '../add-webex-go';

const words = messages.addWebexGo;
const idOf = ({ subscriptionId }: WebexGoSubscription) => subscriptionId;
const isFull = ({ availableUnits }: WebexGoSubscription) => availableUnits === 0;

/** Asked only where several subscriptions carry Webex Go. */
export function ChooseSubscription({ eligibility, choose, undo }: StepProps) {
  const { data } = useServices();
  const { notify } = useNavigation();
  const subscriptions = useCollection(data.subscriptions).items;
  const rows = useMemo<SubscriptionChoice[]>(
    () =>
      eligibility.subscriptions.map((choice) => ({
        ...choice,
        name: subscriptions.find(({ subscriptionId }) => subscriptionId === choice.subscriptionId)?.name ?? '',
      })),
    [eligibility, subscriptions],
  );
  const filter = useMemo(() => createFilter<SubscriptionChoice>((row) => `${row.subscriptionId} ${row.name}`), []);
  return (
    <ListScreen
      state={{ status: 'ready' }}
      words={{ ...messages.licenses, noun: messages.addWebexGo.subscriptionsNoun }}
      rows={rows}
      columns={subscriptionChoiceColumns}
      idOf={idOf}
      filter={filter}
      isRefused={isFull}
      open={(row) =>
        isFull(row) ? notify({ text: words.noUnits, tone: 'warning' }) : choose({ subscriptionId: row.subscriptionId })
      }
      openLabel={messages.keys.choose}
      refresh={() => data.subscriptions.refresh()}
      keysFor={() => [{ id: 'panel.back', label: messages.keys.back, run: undo, quiet: true }]}
      above={
        <Box paddingX={2}>
          <Tinted tone="strong">{words.chooseSubscription}</Tinted>
        </Box>
      }
    />
  );
}
