import { expect, it } from 'vitest';
import { remember } from './remember';

it('makes once of each thing, whatever it makes', () => {
  const asked: string[] = [];
  const initial = remember(({ name }: { name: string }) => {
    asked.push(name);
    return name[0];
  });
  const [ann, nobody] = [{ name: 'Ann' }, { name: '' }];
  expect([ann, nobody, ann, nobody].map(initial)).toEqual(['A', undefined, 'A', undefined]);
  expect(asked).toEqual(['Ann', '']);
});

it('tells two things apart that look alike', () => {
  const copy = remember((thing: { name: string }) => ({ ...thing }));
  expect(copy({ name: 'Ann' })).not.toBe(copy({ name: 'Ann' }));
});
