import { describe, expect, it } from 'vitest';
import { currentEntry, type Navigation, navigate, startNavigation } from './navigation';
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
