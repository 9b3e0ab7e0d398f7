export const help = {
  title: (screen: string) => `Keys on ${screen}`,
  notNow: (label: string) => `Not possible now: ${label}`,
  close: 'Esc closes this.',
};

export const tooSmall = (columns: number, rows: number) => [
  'This window is a little small.',
  `It has ${columns} x ${rows}; 80 x 24 is comfortable, 60 x 16 the least.`,
  'Enlarge it, or press q to quit.',
];

export const scrolling = (from: number, to: number, all: number) => `lines ${from} to ${to} of ${all}`;

export const choices = (n: number) => (n === 1 ? 'choice' : 'choices');

export const links = {
  open: (key: string) => `Press ${key} to open it in your browser.`,
  opened: 'Your browser was asked to open it.',
  noBrowser: 'No browser could be opened here. Copy the address into one.',
};

export const saving = {
  done: (what: string, name: string, folder: string) => `Saved ${what}: ${name} in ${folder}`,
  failed: (why: string) => `Not saved: ${why}`,
};
