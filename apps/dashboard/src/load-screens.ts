import type { ComponentType } from 'react';
import type { BesideUsers } from './navigation';

/** What draws every screen but the first to be seen. */
export type OtherScreens = ComponentType<{ readonly screen: BesideUsers }>;

/** It is half of the program. */
export const loadScreens = async (): Promise<OtherScreens> => (await import('./other-screens')).OtherScreen;
