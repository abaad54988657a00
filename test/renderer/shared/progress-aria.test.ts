import { expect, test } from 'vitest';
import { progressAria } from '../../../src/renderer/shared/progress-aria.ts';

test('a bar says how far it is as a whole number, and no number where that is not known', () => {
  expect(progressAria(100 / 3)).toMatchObject({ 'aria-valuenow': 33, 'aria-valuetext': '33 %' });
  expect(progressAria(null)).toEqual({ role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100 });
});
