import { describe, expect, it } from 'vitest';
import { watchAttention } from './attention';
import { characterKey, type Key, namedKey } from './term/key';

function setUp() {
  let send: (key: Key) => void = () => undefined;
  const watched = watchAttention({
    subscribe(listener) {
      send = listener;
      return () => undefined;
    },
  });
  const heard: string[] = [];
  watched.subscribe(({ name }) => heard.push(name));
  const { signal } = new AbortController();
  return { ...watched, heard, signal, send: (...keys: Key[]) => keys.forEach(send) };
}

describe('attention', () => {
  it('takes a window that tells nothing for looked at', async () => {
    const { attention, signal } = setUp();
    expect(attention.isLooking()).toBe(true);
    await attention.whenLooking(signal);
  });

  it('keeps focus events from the screens, and hands on all keys', () => {
    const { send, heard } = setUp();
    send(namedKey('blur'), characterKey('a'), namedKey('focus'), namedKey('enter'));
    expect(heard).toEqual(['a', 'enter']);
  });

  it('wakes who waits when the window is looked at again', async () => {
    const { attention, send, signal } = setUp();
    send(namedKey('blur'));
    let isAwake = false;
    const waiting = attention.whenLooking(signal).then(() => {
      isAwake = true;
    });
    await Promise.resolve();
    expect(isAwake).toBe(false);
    send(namedKey('focus'));
    await waiting;
    expect(isAwake).toBe(true);
  });

  it('takes a key for a look', () => {
    const { attention, send } = setUp();
    send(namedKey('blur'), characterKey('a'));
    expect(attention.isLooking()).toBe(true);
  });

  it('lets go who gives up waiting', async () => {
    const { attention, send } = setUp();
    const controller = new AbortController();
    send(namedKey('blur'));
    const waiting = attention.whenLooking(controller.signal);
    controller.abort(new Error('left'));
    await expect(waiting).rejects.toThrow('left');
    await expect(attention.whenLooking(controller.signal)).rejects.toThrow('left');
  });
});
