import { isMissing } from '../data/extension';
import { messages } from '../messages';
import { MAIN_SCREENS, type MainScreen, type Screen, type Stack } from '../navigation';
import { aliasesOf, type PaletteEntry } from '../rows/palette';
import { screenTitle } from '../rows/screen-title';
import { useServices } from '../services';
import { useCollection } from './use-collection';
import { useNavigation } from './use-navigation';

const words = messages.session.palette;

/** Screens that need nothing chosen before: above which main screen each stands, and where Control Hub has it. */
const TASKS: readonly (readonly [main: MainScreen, screen: Screen, path?: string])[] = [
  ['users', { name: 'import-users' }, messages.importUsers.path],
  ['devices', { name: 'add-device' }, messages.addDevice.path],
  ['devices', { name: 'import-devices' }, messages.importDevices.path],
  ['licenses', { name: 'license-template' }, messages.licenseTemplate.path],
  ['onboarding', { name: 'onboarding-templates' }],
  ['audit', { name: 'audit-range' }],
  ['audit', { name: 'audit-categories' }],
  ['calls', { name: 'call-range' }],
];

/** The screens that one can go to from anywhere: the main ones, those one step above them, and the pages seen lately. */
export function usePlaces(held: string | undefined): PaletteEntry[] {
  const { data, keymap } = useServices();
  const { open, goToMain, revisit, past, future, crumbs, main: current } = useNavigation();
  const isNotOffered = isMissing(useCollection(data.subscriptions));
  const place = (label: string, run: () => void, more: Partial<PaletteEntry> = {}): PaletteEntry => ({
    id: `> ${label}`,
    label: words.goTo(label),
    refusal: held,
    run,
    ...more,
  });
  const isOnMain = (main: MainScreen) => crumbs.length === 1 && current === main;
  return [
    ...MAIN_SCREENS.map((name) =>
      place(messages.screens[name], () => goToMain(name), {
        aliases: aliasesOf(`app.${name}`),
        keys: keymap[`app.${name}`],
      }),
    ),
    // On its own main screen each has a key.
    ...TASKS.filter(([main]) => !isOnMain(main)).map(([main, screen, path]) =>
      place(
        [messages.screens[main], screenTitle(screen)].join(SEPARATOR),
        () => {
          goToMain(main);
          open(screen);
        },
        path !== undefined && isNotOffered ? { refusal: messages.device.inControlHub(path) } : {},
      ),
    ),
    ...pagesSeen([...future, ...past], crumbs).map(([label, stack]) => place(label, () => revisit(stack))),
  ];
}

const SEPARATOR = ' \u203A ';

/** Each page once, the latest first; main screens stand there anyway, and the page in sight is no place to go to. */
function pagesSeen(stacks: readonly Stack[], crumbs: readonly string[]): [string, Stack][] {
  const seen = new Map<string, Stack>();
  for (const stack of stacks) {
    const label = stack.map(({ screen }) => screenTitle(screen)).join(SEPARATOR);
    seen.delete(label);
    if (stack.length > 1 && label !== crumbs.join(SEPARATOR)) seen.set(label, stack);
  }
  return [...seen].reverse();
}
