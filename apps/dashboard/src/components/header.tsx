import { useCollection } from '../hooks/use-collection';
import { useMouse } from '../hooks/use-mouse';
import { useNavigation } from '../hooks/use-navigation';
import { useWindowSize } from '../hooks/use-window-size';
import { messages } from '../messages';
import { MAIN_SCREENS } from '../navigation';
import { fitBreadcrumbs } from '../rows/breadcrumbs';
import { profileBadges } from '../rows/profile-badges';
import { gapBefore } from '../rows/tabs';
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
  const isReleased = useMouse()?.isTaken === false;
  const mouse = isReleased && messages.lists.mouse.released;
  const whose = [mouse, organization, isDemo && messages.demo].filter(Boolean).join(' \u00B7 ');
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

function Tabs() {
  const { main } = useNavigation();
  const { columns } = useWindowSize();
  return (
    <PaintedLine
      pieces={MAIN_SCREENS.flatMap((name, at) => [
        { text: ' '.repeat(gapBefore(at, columns)) },
        { text: String(at + 1), tone: 'key' },
        { text: ' ' },
        { text: messages.screens[name], tone: name === main ? 'currentTab' : 'tab' },
      ])}
    />
  );
}
