import type { BindingId } from './bindings';

type Preset = Readonly<Partial<Record<BindingId, readonly string[]>>>;

/** For hands that know another program: only what differs from the usual keys, in the notation of `keys.json`. */
export const PRESETS: Readonly<Record<string, Preset>> = {
  k9s: {
    'page.refresh': ['ctrl-r', 'r'],
    'mark.range': ['ctrl-space', 'v'],
    'mark.none': ['ctrl-\\', 'ctrl-x'],
    'device.delete': ['ctrl-d'],
    'subscriber.delete': ['ctrl-d'],
    'views.remove': ['ctrl-d'],
  },
  lazygit: {
    'app.notices': ['@', '!'],
    'app.copy-command': ['ctrl-o', 'Y'],
    'move.first': ['<', 'home', 'g'],
    'move.last': ['>', 'end', 'G'],
    'move.page-up': [',', 'pageup', 'ctrl-b'],
    'move.page-down': ['.', 'pagedown', 'ctrl-f'],
  },
};
