import { expect, test } from 'vitest';
import { keepStep, lastStep, stepBack } from '../../../../src/renderer/screens/case/status-steps.ts';

/** Of one case: what was saved, each from what it was. */
function saving() {
  const saved: string[] = [];
  const save = (status: string, was: string): Promise<void> => {
    saved.push(`${was} > ${status}`);
    return Promise.resolve();
  };
  return { saved, save };
}

test('takes one status after another back, each over what it made', async () => {
  const { saved, save } = saving();
  keepStep('a', { from: 'open', to: 'handed-over' });
  keepStep('a', { from: 'handed-over', to: 'closed' });
  keepStep('b', { from: 'open', to: 'closed' });
  expect(await stepBack('a', save)).toBe('handed-over');
  expect(await stepBack('a', save)).toBe('open');
  expect(await stepBack('a', save)).toBeUndefined();
  expect(saved).toEqual(['closed > handed-over', 'handed-over > open']);
  expect(lastStep('b')).toEqual({ from: 'open', to: 'closed' });
});

test('goes back no further than where another hand changed it in between', async () => {
  const { saved, save } = saving();
  keepStep('c', { from: 'open', to: 'handed-over' });
  keepStep('c', { from: 'open', to: 'closed' });
  expect(await stepBack('c', save)).toBe('open');
  expect(await stepBack('c', save)).toBeUndefined();
  expect(saved).toEqual(['closed > open']);
});

test('forgets what was before a change that cannot be taken back', async () => {
  const { save } = saving();
  keepStep('d', { from: 'open', to: 'handed-over' });
  keepStep('d', { from: 'handed-over', to: 'closed' });
  await expect(stepBack('d', () => Promise.reject(new Error('changed-meanwhile')))).rejects.toThrow();
  expect(await stepBack('d', save)).toBeUndefined();
});
