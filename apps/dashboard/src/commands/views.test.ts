import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText, readRecords } from '@hubdeck/core/csv';
import { createMockServer } from '@hubdeck/mock-server';
import { describe, expect, it } from 'vitest';
import type { MainScreen } from '../navigation';
import { startOfList } from '../rows/list-view';
import { saveView } from '../rows/saved-view';
import { createViewStore } from '../system/view-store';
import { useCommandLine } from '../testing/command-line';
import { stageClock } from '../testing/stage';

const line = useCommandLine(() => createMockServer({ clock: stageClock, settings: { cdrRateLimit: false } }));

const save = (of: MainScreen, name: string, view: Partial<typeof startOfList>) =>
  createViewStore(line.folder).save(of, saveView(name, { ...startOfList, ...view }));
const run = (...words: string[]) => line.run([...words, '--demo']);
const rowsOf = (csv: string) => [...readRecords(decodeText(csv))].map(({ cells }) => cells);

describe('a saved view on the command line', () => {
  it('gives the filter, order and columns of the screen', async () => {
    await save('users', 'Dallas backwards', {
      filter: 'location:dallas',
      sort: 'location',
      thenBy: [{ id: 'name', descending: true }],
      columns: ['email', 'name'],
    });
    const viewed = await run('users', '--view', 'dallas BACKWARDS', '--csv');
    const typed = await run(
      'users',
      'location:dallas',
      '--sort',
      'location,name:desc',
      '--columns',
      'email,name',
      '--csv',
    );
    expect(viewed).toEqual(typed);
    expect(rowsOf(viewed.out)[0]).toEqual(['Id', 'E-mail', 'Name']);
  });

  it('is narrowed by a filter beside it, and gives way to columns and order that are typed', async () => {
    await save('users', 'Dallas', { filter: 'location:dallas', sort: 'name', columns: ['name'] });
    const { out } = await run('users', 'archer', '--view', 'Dallas', '--columns', 'ext', '--csv');
    expect(rowsOf(out)[0]).toEqual(['Id', 'Ext.']);
    expect(rowsOf(out)).toHaveLength(2);
    expect((await run('users', 'location:london', '--view', 'Dallas')).err).toMatch(/^Nothing matches/);
  });

  it('keeps the switches of the screen', async () => {
    await save('onboarding', 'Late', { toggled: true });
    await save('calls', 'Go', { toggled: true, filter: 'answered:yes' });
    const late = await run('onboarding', '--view', 'Late', '--json');
    expect(late).toEqual(await run('onboarding', '--exclude-provisioned', '--json'));
    const calls = await run('calls', '--view', 'Go', '--ids');
    expect(calls).toEqual(await run('calls', 'answered:yes', '--webex-go', '--ids'));
  });

  it('of licences shows the columns of the screen', async () => {
    await save('licenses', 'Usage', { columns: ['licence', 'usage'] });
    expect((await run('licences', '--view', 'Usage')).out).toMatch(/^Licence +Usage\n/);
  });

  it('that is not there is named, with the one that was meant', async () => {
    expect(await run('users', '--view', 'Dalas')).toEqual({
      code: 1,
      out: '',
      err: 'hubdeck: there is no view "Dalas": none is saved for this list\n',
    });
    await save('users', 'Dallas', {});
    await save('users', 'Other', {});
    expect((await run('users', '--view', 'Dalas')).err).toContain('did you mean "Dallas"?');
    expect((await run('users', '--view', 'x')).err).toContain('there are Dallas, Other');
    await save('calls', 'Sums', { table: 'location' });
    expect((await run('calls', '--view', 'Sums')).err).toContain('hubdeck calls totals --by location');
  });

  it('is listed as a table, JSON and CSV, and deleted', async () => {
    expect(await line.run(['views'])).toMatchObject({
      code: 0,
      out: '',
      err: expect.stringMatching(/^No view is saved/),
    });
    await save('licenses', 'Used up', { filter: 'free:0', sort: 'used', descending: true, columns: ['licence'] });
    await save('users', 'Mine', { filter: 'archer' });
    expect((await line.run(['views'])).out).toBe(
      [
        'List      View     Filter  Order      Columns',
        'users     Mine     archer',
        'licences  Used up  free:0  used:desc  licence\n',
      ].join('\n'),
    );
    expect(JSON.parse((await line.run(['views', '--json'])).out)).toMatchObject([{ list: 'users' }, { sort: 'used' }]);
    expect(rowsOf((await line.run(['views', '--csv'])).out)).toHaveLength(3);
    expect(await line.run(['views', 'remove', 'licences', 'used UP'])).toEqual({
      code: 0,
      out: '',
      err: 'Deleted: the view "Used up".\n',
    });
    expect(JSON.parse((await line.run(['views', '--json'])).out)).toHaveLength(1);
    expect(await line.run(['views', 'remove', 'licences', 'Used up'])).toMatchObject({ code: 1 });
    expect(await line.run(['views', 'remove', 'phones', 'x'])).toMatchObject({ code: 2 });
  });

  it('in a file that is damaged is not guessed', async () => {
    await save('users', 'Mine', {});
    await writeFile(join(line.folder, 'views.json'), 'not JSON');
    expect(await run('users', '--view', 'Mine')).toMatchObject({ code: 1, err: expect.stringContaining('views.json') });
  });
});
