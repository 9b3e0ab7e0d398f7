import type { Key, Mouse } from './key';

const buttons = ['left', 'middle', 'right', 'none'] as const;
const wheels = ['wheel-up', 'wheel-down', 'wheel-left', 'wheel-right'] as const;

/** Reads a mouse report in SGR form (mode 1006): `CSI < code ; column ; row M`, with `m` for a release. */
export function decodeMouse(parameters: readonly number[], isRelease: boolean): Key | undefined {
  const [code, column, row] = parameters;
  if (code === undefined || !column || !row) return undefined;
  return {
    name: mouseName(code, isRelease),
    ctrl: (code & 16) !== 0,
    alt: (code & 8) !== 0,
    shift: (code & 4) !== 0,
    mouse: { button: mouseButton(code), x: column - 1, y: row - 1 },
  };
}

function mouseName(code: number, isRelease: boolean): string {
  if (isWheel(code)) return wheels[code & 3] ?? 'wheel-up';
  if (isRelease) return 'mouse-release';
  if ((code & 32) === 0) return 'mouse-press';
  return (code & 3) === 3 ? 'mouse-move' : 'mouse-drag';
}

function mouseButton(code: number): Mouse['button'] {
  if (isWheel(code)) return 'none';
  return (code & 128) !== 0 ? 'other' : (buttons[code & 3] ?? 'none');
}

function isWheel(code: number): boolean {
  return (code & 64) !== 0 && (code & 128) === 0;
}
