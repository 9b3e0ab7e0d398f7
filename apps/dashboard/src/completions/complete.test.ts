import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands/registry';
import { complete } from './complete';

const known = { profiles: ['lab', 'work'], views: { users: ['Late', 'Unlicensed in Dallas'], licenses: ['Used up'] } };
/** The line up to the cursor, without the program. */
const offers = (line: string) => complete(line.split(' '), known).map(({ word }) => word);

describe('completion', () => {
  it.each([
    ['us', ['users']],
    ['li', ['lines', 'licences', 'licenses']],
    ['lines ', ['list', 'show', 'assign', 'code', 'email', 'regenerate', 'lost', 'delete', 'template', 'import']],
    ['lines as', ['assign']],
    [
      'licenses ',
      [
        'list',
        'show',
        'move',
        'set',
        'subscriptions',
        'holders',
        'pstn',
        'suspend',
        'reactivate',
        'cancel',
        'template',
      ],
    ],
    ['licences template ', ['show', 'set', 'preview', 'apply']],
    ['onboarding templates ', ['show', 'set']],
    ['licences template set --apply-to ', ['new-users', 'existing-users', 'all']],
    ['users import x --mode add-', ['add-only', 'add-and-remove']],
    ['lines assign --sub', ['--subscription']],
    ['lines assign --no', ['--no-email']],
    ['--de', ['--demo']],
    ['users --js', ['--json']],
    ['users --json --js', []],
    ['users --profile ', ['lab', 'work']],
    ['users -p w', ['work']],
    ['users --profile=w', ['--profile=work']],
    ['profiles use ', ['lab', 'work']],
    ['profiles set work --colour gr', ['green']],
    ['users st', ['status:']],
    ['users !st', ['!status:']],
    ['lines list state:', ['state:pending', 'state:online', 'state:offline']],
    ['lines !state:on', ['!state:online']],
    ['onboarding package x --package pr', ['premium']],
    ['lines import ', [':files']],
    ['--calls ', [':files']],
    ['completions ', ['bash', 'zsh', 'fish']],
    ['users --view L', ['Late']],
    ['users archer --view=U', ['--view=Unlicensed in Dallas']],
    ['licences --view ', ['Used up']],
    ['calls --view ', []],
    ['views remove users ', ['Late', 'Unlicensed in Dallas']],
    ['views remove li', ['licences']],
    ['help li', ['lines', 'licences', 'licenses']],
    ['nonsense ', []],
    ['users show archer ', []],
  ])('of "%s"', (line, expected) => {
    expect(offers(line)).toEqual(expected);
  });

  it('describes what it offers', () => {
    for (const { word, description } of complete([''], known)) expect(description, word).toMatch(/^[A-Z]/);
    for (const { path } of COMMANDS.filter(({ path: known }) => known !== '')) {
      const words = path.split(' ');
      expect(complete(words, known).map(({ word }) => word)).toContain(words.at(-1));
    }
  });
});
