import { Box } from 'ink';
import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { useWindowSize } from '../hooks/use-window-size';
import { messages } from '../messages';
import { MAIN_SCREENS } from '../navigation';
import { fitBreadcrumbs } from '../rows/breadcrumbs';
import { useServices } from '../services';
import { cleanText } from '../term/clean';
import { displayWidth, fitCell, truncateToWidth } from '../term/width';
import { Tinted } from './tinted';

/** Where the person is, and where the number keys lead. */
export function Header() {
  return (
    <>
      <Breadcrumbs />
      <Tabs />
    </>
  );
}

function Breadcrumbs() {
  const { crumbs } = useNavigation();
  const { columns } = useWindowSize();
  const { data, isDemo } = useServices();
  const organization = useCollection(data.organizations).items[0]?.displayName;
  const whose = [organization, isDemo && messages.demo].filter(Boolean).join(' \u00B7 ');
  const right = truncateToWidth(cleanText(whose), Math.floor(columns / 3));
  // The product and the organization each have a space on either side, and the arrow one behind it.
  const room = columns - displayWidth(right) - messages.product.length - 4;
  return (
    <Box>
      <Tinted tone="brand">{` ${messages.product} `}</Tinted>
      <Tinted tone="strong">{fitCell(`\u203A ${fitBreadcrumbs(crumbs, room - 2)}`, room)}</Tinted>
      <Tinted tone="muted">{` ${right} `}</Tinted>
    </Box>
  );
}

/** Between two tabs, where there is room and where there is not. */
const [WIDE_GAP, NARROW_GAP] = [3, 1];
const TABS_WIDTH = MAIN_SCREENS.reduce((sum, name) => sum + 2 + messages.screens[name].length + WIDE_GAP, 2 - WIDE_GAP);

function Tabs() {
  const { main } = useNavigation();
  const { columns } = useWindowSize();
  return (
    <Box gap={TABS_WIDTH <= columns ? WIDE_GAP : NARROW_GAP} paddingX={1}>
      {MAIN_SCREENS.map((name, at) => (
        <Box key={name} gap={1}>
          <Tinted tone="key">{String(at + 1)}</Tinted>
          <Tinted tone={name === main ? 'currentTab' : 'tab'}>{messages.screens[name]}</Tinted>
        </Box>
      ))}
    </Box>
  );
}
