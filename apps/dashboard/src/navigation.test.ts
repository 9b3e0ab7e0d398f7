import { describe, expect, it } from 'vitest';
import { currentEntry, type Navigation, type NavigationAction, navigate, startNavigation } from './navigation';
import { startOfList } from './rows/list-view';

const user = { name: 'user', personId: 'P', title: 'Archer' } as const;
const names = ({ stack }: Navigation) => stack.map(({ screen }) => screen.name);

describe('navigation', () => {
  const atUser = navigate(startNavigation('users'), { type: 'open', screen: user });

  it('opens on top and goes back', () => {
    expect(names(atUser)).toEqual(['users', 'user']);
    expect(names(navigate(atUser, { type: 'back' }))).toEqual(['users']);
  });

  it('never leaves the main screen by going back', () => {
    expect(names(navigate(atUser, { type: 'back', screens: 5 }))).toEqual(['users']);
  });

  it('keeps how a list was left, below and across main screens', () => {
    const filtered = navigate(startNavigation('users'), { type: 'view', view: { ...startOfList, filter: 'archer' } });
    const away = navigate(navigate(filtered, { type: 'open', screen: user }), { type: 'main', name: 'devices' });
    expect(currentEntry(away).view.filter).toBe('');
    expect(currentEntry(navigate(away, { type: 'main', name: 'users' })).view.filter).toBe('archer');
  });

  it('changes only the view in sight', () => {
    const changed = navigate(atUser, { type: 'view', view: { ...startOfList, index: 3 } });
    expect(changed.stack.map(({ view }) => view.index)).toEqual([0, 3]);
  });
});

describe('the history of navigation', () => {
  const bob = { name: 'user', personId: 'B', title: 'Bob' } as const;
  const walk = (...actions: NavigationAction[]) => actions.reduce(navigate, startNavigation('users'));
  const back: NavigationAction = { type: 'past' };
  const forward: NavigationAction = { type: 'future' };
  const titles = (state: Navigation) =>
    state.stack.map(({ screen }) => ('title' in screen ? screen.title : screen.name));

  it('goes back to where one was, and forward again', () => {
    const wandered = [
      { type: 'open', screen: user },
      { type: 'main', name: 'devices' },
    ] as const;
    expect(titles(walk(...wandered, back))).toEqual(['users', 'Archer']);
    expect(titles(walk(...wandered, back, back))).toEqual(['users']);
    expect(titles(walk(...wandered, back, back, forward))).toEqual(['users', 'Archer']);
    expect(titles(walk(...wandered, back, forward))).toEqual(['devices']);
  });

  it('finds a page again after Esc has left it', () => {
    expect(titles(walk({ type: 'open', screen: user }, { type: 'back' }, back))).toEqual(['users', 'Archer']);
  });

  it('stays where nothing lies before or ahead', () => {
    expect(titles(walk(back))).toEqual(['users']);
    expect(titles(walk(forward))).toEqual(['users']);
  });

  it('forgets what lay ahead when another way is taken', () => {
    const state = walk({ type: 'open', screen: user }, back, { type: 'open', screen: bob });
    expect(titles(navigate(state, forward))).toEqual(['users', 'Bob']);
  });

  it('never asks a question again: only pages are gone back to', () => {
    const asked = walk(
      { type: 'open', screen: user },
      { type: 'open', screen: { name: 'edit-licenses', personId: 'P' } },
      { type: 'back' },
    );
    expect(titles(navigate(asked, back))).toEqual(['users']);
    const left = walk({ type: 'open', screen: { name: 'edit-licenses', personId: 'P' } }, back);
    expect(titles(left)).toEqual(['users']);
    expect(left.future).toEqual([]);
  });

  it('finds a list as it was left', () => {
    const filtered = { ...startOfList, filter: 'archer' };
    const state = walk({ type: 'view', view: filtered }, { type: 'main', name: 'devices' }, back);
    expect(currentEntry(state).view.filter).toBe('archer');
  });

  it('remembers how a main screen was left that was gone back from', () => {
    const filtered = { ...startOfList, filter: 'desk' };
    const state = walk({ type: 'main', name: 'devices' }, { type: 'view', view: filtered }, back);
    expect(currentEntry(navigate(state, { type: 'main', name: 'devices' })).view.filter).toBe('desk');
  });

  it('counts visits, so that two users in a row are two screens', () => {
    const state = walk({ type: 'open', screen: user }, { type: 'back' }, { type: 'open', screen: bob });
    expect(navigate(state, back).visit).toBeGreaterThan(state.visit);
    expect(walk({ type: 'view', view: startOfList }).visit).toBe(0);
  });

  it('keeps no more than a hundred pages', () => {
    const hops = Array.from({ length: 150 }, (_, at) => ({
      type: 'main' as const,
      name: at % 2 === 0 ? ('devices' as const) : ('users' as const),
    }));
    expect(walk(...hops).past).toHaveLength(100);
  });
});
