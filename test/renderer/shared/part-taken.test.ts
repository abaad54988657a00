import { expect, test } from 'vitest';
import { partTaken } from '../../../src/renderer/shared/part-taken.ts';

const file = (name: string) => ({ token: name, name, path: `/bukti/${name}`, bytes: 1 });

test('work takes the files that it was asked for and that still wait; what came meanwhile goes on waiting', () => {
  const [one, two, three] = [file('satu.txt'), file('dua.txt'), file('tiga.txt')];
  expect(partTaken([one, two], [one, three])).toEqual({ taken: [one], left: [three] });
  expect(partTaken([one, two], [three])).toEqual({ taken: [], left: [three] });
});
