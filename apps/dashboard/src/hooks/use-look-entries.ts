import { describeError } from '../describe-error';
import { messages } from '../messages';
import type { PaletteEntry } from '../rows/palette';
import { useServices } from '../services';
import type { Settings } from '../system/settings';
import { THEME_CHOICES } from '../theme';
import { useNavigation } from './use-navigation';

const { looks: words } = messages;

/** How the screens may look, to be chosen from the palette. */
export function useLookEntries(): PaletteEntry[] {
  const { looks } = useServices();
  const { notify } = useNavigation();
  const choose = (change: Settings, done: string) =>
    void looks.choose(change).then(
      () => notify({ text: done, tone: 'good' }),
      (error: unknown) => notify({ text: describeError(error), tone: 'bad' }),
    );
  const linear = !looks.linear;
  const switchLinear: PaletteEntry = {
    id: 'linear',
    label: linear ? messages.linear.switchOn : messages.linear.switchOff,
    run: () => choose({ linear }, linear ? messages.linear.on : messages.linear.off),
  };
  const themes = THEME_CHOICES.map((theme) => {
    const name = words.themes[theme] ?? theme;
    return {
      id: `theme ${theme}`,
      label: words.theme(name),
      run: () => choose({ theme }, words.themeChosen(name)),
    };
  });
  return [...themes, switchLinear];
}
