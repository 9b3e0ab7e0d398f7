import * as z from 'zod/mini';

/** Whether the Webex Go line rings in spite of Do Not Disturb. */
export const WebexGoOverride = z.object({ enabled: z.boolean() });
export type WebexGoOverride = z.output<typeof WebexGoOverride>;
