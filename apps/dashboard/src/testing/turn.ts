/** Lets what is due happen: promises, the reading of a stream, the drawing of a frame. Nobody waits for time with it. */
export const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 1));
