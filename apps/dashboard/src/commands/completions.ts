import { completionScript, type Shell } from '../completions/scripts';
import type { Run } from './command';
import { EXIT } from './exit-code';

export const print: Run = async ({ operands, output }) => {
  output.write(completionScript(operands[0] as Shell));
  return EXIT.done;
};
