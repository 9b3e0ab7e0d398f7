import type { Presenter } from '../term/presenter';
import type { Narrator } from './narrator';

/** Instead of painting frames: what is new in them is said. */
export const createLinearPresenter = (narrator: Narrator): Presenter => ({
  show: ({ lines }) => narrator.look(lines),
  // What was said stays said, whoever wrote meanwhile.
  forget: () => undefined,
});
