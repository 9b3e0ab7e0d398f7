import { describe, expect, it } from 'vitest';
import { startOfList } from './list-view';
import { isOpenView, openView, readSavedView, saveView } from './saved-view';

const view = {
  ...startOfList,
  index: 5,
  id: 'row 5',
  top: 2,
  filter: 'status:active',
  sort: 'name',
  thenBy: [{ id: 'email', descending: true }],
  columns: ['name', 'email'],
  isDetailed: true,
  marks: new Set(['row 1']),
};

describe('a saved view', () => {
  it('has everything but the place and the marks', () => {
    expect(JSON.parse(JSON.stringify(saveView('Mine', view)))).toEqual({
      name: 'Mine',
      filter: 'status:active',
      sort: 'name',
      thenBy: [{ id: 'email', descending: true }],
      columns: ['name', 'email'],
      isDetailed: true,
    });
  });

  it('opens at the beginning, and leaves the marks as they are', () => {
    const marks = new Set(['row 9']);
    const opened = openView({ ...startOfList, index: 3, sort: 'status', descending: true, marks }, saveView('', view));
    expect(opened).toMatchObject({ index: 0, top: 0, filter: 'status:active', sort: 'name', marks });
    expect(opened.id).toBeUndefined();
    expect(opened.descending).toBeUndefined();
  });

  it('is open where the list is looked at just so', () => {
    const saved = readSavedView(JSON.parse(JSON.stringify(saveView('Mine', view))));
    expect(saved && isOpenView(view, saved)).toBe(true);
    expect(saved && isOpenView({ ...view, descending: true }, saved)).toBe(false);
  });

  it.each([
    ['nothing', null],
    ['no name', { filter: 'x' }],
    ['a blank name', { name: ' ' }],
    ['a list', ['x']],
  ])('is none where the file has %s', (_, value) => {
    expect(readSavedView(value)).toBeUndefined();
  });

  it('leaves out what is odd in a file that somebody wrote in', () => {
    expect(
      readSavedView({ name: 'x', filter: 7, sort: {}, thenBy: [{ id: 1 }, 'a'], columns: [3], toggled: 'yes' }),
    ).toEqual({ name: 'x', filter: '' });
  });
});
