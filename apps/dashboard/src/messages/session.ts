import { formatCount } from './count';

/** Words around the screens: the palette, notices, history, age, and what a command line would say. */
export const session = {
  keys: {
    palette: 'find a command or a screen',
    notices: 'notices of this session',
    last: 'the last screen; again: back here',
    nextTab: 'the next main screen',
    previousTab: 'the main screen before',
    past: 'where I was before',
    future: 'forward again',
    copyCommand: 'copy the command that gives this',
    controlHub: 'open in Control Hub',
    short: { palette: 'commands' },
  },
  palette: {
    prompt: ':',
    hint: 'type to find, Enter to run, Esc to close',
    nothing: (text: string) => `No command and no screen is called "${text}".`,
    goTo: (screen: string) => `Go to ${screen}`,
    count: (shown: number, all: number) => `${formatCount(shown)} of ${formatCount(all)}`,
  },
  notices: {
    title: 'Notices of this session, newest first',
    none: 'There has been no notice yet.',
    unknownKey: (key: string) =>
      `${key} does nothing here. {app.help} lists the keys, {app.palette} finds them by name.`,
    times: (n: number) => ` (${formatCount(n)} times)`,
  },
  history: {
    noPast: 'There is no earlier screen.',
    noFuture: 'There is no later screen.',
  },
  age: {
    minutes: (n: number) => `read ${formatCount(n)} min ago`,
    hours: (n: number) => `read ${formatCount(n)} h ago`,
    days: (n: number) => `read ${formatCount(n)} ${n === 1 ? 'day' : 'days'} ago`,
  },
  command: {
    copied: (line: string) => `Copied: ${line}`,
    none: 'No command gives what this screen shows.',
  },
  controlHubLabel: 'Control Hub',
  crash: {
    title: 'it ended by a mistake of its own. Your terminal is as it was before.',
    report: 'Please report it with these lines. They hold no data of your organization that hubdeck knows of:',
    error: 'error',
    version: 'version',
    screen: 'screen',
    log: (path: string) => `The log is in ${path}; tokens and activation codes are masked in it.`,
    noLog: 'With --log it also writes a log, in which tokens and activation codes are masked.',
  },
};
