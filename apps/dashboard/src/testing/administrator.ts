import type { OpenedApp } from './open-app';

/** The main screens by their tabs: the key, and what their lists count. */
const SCREENS = {
  Users: ['1', /\d+ users/],
  Devices: ['2', /\d+ devices/],
  Licences: ['3', /\d+ licences/],
  Onboarding: ['4', /\d+ subscribers/],
  Audit: ['5', /\d+ events/],
  Calls: ['6', /\d+ call records/],
} as const;

const CLEAR_LINE = '\u0015';

export type Administrator = ReturnType<typeof administrator>;

/** Who sits before the app, in the words in which their doings are told; what has no word is pressed. */
export function administrator(app: OpenedApp) {
  /** Leaves only the rows that answer to the filter. */
  async function filters(filter: string): Promise<void> {
    app.press('/', CLEAR_LINE);
    app.type(filter);
    await app.sees(`Filter: ${filter}`);
    app.press('enter', 'home');
  }
  return {
    ...app,
    filters,
    /** Goes to a main screen, and waits for its list. */
    async opens(screen: keyof typeof SCREENS): Promise<void> {
      const [key, list] = SCREENS[screen];
      app.press(key);
      await app.sees(list);
    },
    /** Takes one of the choices that are offered. */
    async chooses(choice: string): Promise<void> {
      await filters(choice);
      app.press('enter');
    },
    /** Marks that many rows, from the one under the cursor on. */
    async marks(count: number): Promise<void> {
      for (let row = 0; row < count; row += 1) app.press('space');
      await app.sees(`${count} marked`);
    },
    /** Says yes to the question, and waits for what is told of it. */
    async agrees(told: string | RegExp): Promise<void> {
      app.press('y');
      await app.sees(told);
    },
  };
}
