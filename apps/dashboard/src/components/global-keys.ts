import { useNavigation } from '../hooks/use-navigation';
import type { KeyTable } from '../keys';
import { messages } from '../messages';
import { MAIN_SCREENS } from '../navigation';
import { useServices } from '../services';

/** Keys that mean the same on every screen. */
export function useGlobalKeys({ held, openHelp }: { held?: string | undefined; openHelp: () => void }): KeyTable {
  const { quit, suspend } = useServices();
  const { crumbs, back, goToMain } = useNavigation();
  const { keys, screens } = messages;
  return [
    ...MAIN_SCREENS.map((name, at) => ({
      keys: [String(at + 1)],
      label: screens[name],
      refusal: held,
      run: () => goToMain(name),
      quiet: true,
    })),
    ...(crumbs.length > 1
      ? [{ keys: ['escape', 'backspace'], label: keys.back, refusal: held, run: () => back() }]
      : []),
    { keys: ['?'], label: keys.help, run: openHelp },
    { keys: ['q'], label: keys.quit, refusal: held, run: quit },
    { keys: ['ctrl+c'], label: keys.quitAtOnce, run: quit, quiet: true },
    { keys: ['ctrl+z'], label: keys.suspend, run: suspend, quiet: true },
  ];
}
