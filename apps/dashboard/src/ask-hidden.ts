import type { KeyInput } from './key-source';
import { keyId } from './term/key';
import { createKeyDecoder } from './term/key-decoder';
import type { TerminalInput, TerminalOutput } from './term/terminal';

/** Asks for a secret without showing it; `undefined` where the person gives up. */
export function askHidden(
  question: string,
  input: KeyInput & TerminalInput,
  output: TerminalOutput,
): Promise<string | undefined> {
  const decoder = createKeyDecoder();
  // Before the question: what is typed at once must not be echoed either.
  input.setRawMode?.(true);
  input.resume();
  output.write(question);
  return new Promise((resolve) => {
    let secret = '';
    const finish = (answer: string | undefined) => {
      input.off('data', onData);
      input.setRawMode?.(false);
      input.pause();
      output.write('\n');
      resolve(answer);
    };
    const onData = (chunk: string | Uint8Array) => {
      for (const key of decoder.feed(chunk)) {
        const id = keyId(key);
        if (id === 'enter') return finish(secret.trim() || undefined);
        if (id === 'ctrl+c' || id === 'ctrl+d') return finish(undefined);
        if (id === 'backspace') secret = secret.slice(0, -1);
        else secret += key.text ?? '';
      }
    };
    input.on('data', onData);
  });
}
