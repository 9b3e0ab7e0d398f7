import { Box, type DOMElement } from 'ink';
import { type ReactNode, useRef } from 'react';
import { useKeyInput } from '../key-input';
import type { Key } from '../term/key';

export interface MousePlace {
  /** Column and line from 0, counted from the corner of the area. */
  readonly x: number;
  readonly y: number;
}

export interface MouseAreaProps {
  readonly width: number;
  /** On the screen; the drawing may have fewer lines, see `Painted`. */
  readonly height: number;
  readonly onPress?: (at: MousePlace) => void;
  /** Lines by which the wheel turned, down as a positive number. */
  readonly onWheel?: (by: number) => void;
  readonly children?: ReactNode;
}

/** Lines that a notch of the wheel scrolls. */
const NOTCH = 3;

/** Hears the mouse over what it contains. Nothing above it may be folded. */
export function MouseArea({ width, height, onPress, onWheel, children }: MouseAreaProps) {
  const box = useRef<DOMElement>(null);
  useKeyInput((key) => {
    if (!key.mouse || !box.current) return;
    const { x: left, y: top } = cornerOf(box.current);
    const at = { x: key.mouse.x - left, y: key.mouse.y - top };
    if (at.x < 0 || at.y < 0 || at.x >= width || at.y >= height) return;
    if (isPress(key)) onPress?.(at);
    else if (key.name === 'wheel-up') onWheel?.(-NOTCH);
    else if (key.name === 'wheel-down') onWheel?.(NOTCH);
  });
  return (
    <Box ref={box} flexDirection="column" width={width} flexShrink={0}>
      {children}
    </Box>
  );
}

const isPress = ({ name, mouse }: Key) => name === 'mouse-press' && mouse?.button === 'left';

function cornerOf(box: DOMElement): MousePlace {
  let [x, y] = [0, 0];
  for (let node: DOMElement | undefined = box; node; node = node.parentNode) {
    x += node.yogaNode?.getComputedLeft() ?? 0;
    y += node.yogaNode?.getComputedTop() ?? 0;
  }
  return { x, y };
}
