import { useCollection } from '../hooks/use-collection';
import { useNavigation } from '../hooks/use-navigation';
import { useWindowSize } from '../hooks/use-window-size';
import { messages } from '../messages';
import { MAIN_SCREENS } from '../navigation';
import { fitBreadcrumbs } from '../rows/breadcrumbs';
import { profileBadges } from '../rows/profile-badges';
import { useServices } from '../services';
import { cleanText } from '../term/clean';
import { displayWidth, fitCell, truncateToWidth } from '../term/width';
import { PaintedLine } from './painted';

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
  const { data, isDemo, profile } = useServices();
  const known = useCollection(data.organizations).items[0]?.displayName;
  const organization = profile?.organization?.name || known;
  const whose = [organization, isDemo && messages.demo].filter(Boolean).join(' \u00B7 ');
  const right = truncateToWidth(cleanText(whose), Math.floor(columns / 3));
  const badges = profile ? profileBadges(profile) : [];
  const badgesWidth = badges.reduce((sum, { text }) => sum + displayWidth(text), 0);
  // The product and the organization each have a space on either side, and the arrow one behind it.
  const room = columns - displayWidth(right) - badgesWidth - messages.product.length - 4;
  return (
    <PaintedLine
      pieces={[
        { text: ` ${messages.product} `, tone: 'brand' },
        { text: fitCell(`\u203A ${fitBreadcrumbs(crumbs, room - 2)}`, room), tone: 'strong' },
        ...badges,
        { text: ` ${right} `, tone: 'muted' },
      ]}
    />
  );
}

/** Between two tabs, where there is room and where there is not. */
const [WIDE_GAP, NARROW_GAP] = [3, 1];
const TABS_WIDTH = MAIN_SCREENS.reduce((sum, name) => sum + 2 + messages.screens[name].length + WIDE_GAP, 2 - WIDE_GAP);

function Tabs() {
  const { main } = useNavigation();
  const { columns } = useWindowSize();
  const gap = TABS_WIDTH <= columns ? WIDE_GAP : NARROW_GAP;
  return (
    <PaintedLine
      pieces={MAIN_SCREENS.flatMap((name, at) => [
        { text: ' '.repeat(at === 0 ? 1 : gap) },
        { text: String(at + 1), tone: 'key' },
        { text: ' ' },
        { text: messages.screens[name], tone: name === main ? 'currentTab' : 'tab' },
      ])}
    />
  );
}
