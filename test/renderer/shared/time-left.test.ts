import { expect, test } from 'vitest';
import { timeLeft } from '../../../src/renderer/shared/time-left.ts';

const first = { step: 'import', at: 1000, done: 100 };

test('what is left is told from how the step went so far, and not before it has gone on for a while', () => {
  expect(timeLeft(first, { step: 'import', at: 5000, done: 200 }, 1000)).toBeNull();
  expect(timeLeft(first, { step: 'import', at: 11_000, done: 200 }, 1000)).toBe(80_000);
  expect(timeLeft(first, { step: 'import', at: 11_000, done: 100 }, 1000)).toBeNull();
  expect(timeLeft(first, { step: 'thumbnail', at: 11_000, done: 200 }, 1000)).toBeNull();
});
