import { ORPCError } from '@orpc/client';
import { afterEach, expect, test } from 'vitest';
import {
  forgetTyped,
  saveAllTyped,
  saveTyped,
  typedOf,
  typeInto,
} from '../../../src/renderer/shared/typed.ts';

afterEach(forgetTyped);

/** Fields whose first saving fails for this, and what was given to be saved. */
async function failFor(code: string): Promise<string[]> {
  const given: string[] = [];
  const save = ({ label }: { label: string }): Promise<void> => {
    given.push(label);
    if (given.length > 1) return Promise.resolve();
    return Promise.reject(new ORPCError('JEJAK', { data: { code, params: {} } }));
  };
  typeInto('label', { label: 'P-2' }, save, () => true);
  await saveTyped('label');
  expect(typedOf('label').state).toBe('failed');
  await saveAllTyped();
  return given;
}

test('what the lock of the screen or a locker that was away kept from being saved is saved afterwards', async () => {
  expect(await failFor('screen-locked')).toEqual(['P-2', 'P-2']);
  expect(typedOf('label').state).toBe('as-saved');
});

test('what was refused for what it says is not saved later, when nobody means it any more', async () => {
  expect(await failFor('label-taken')).toEqual(['P-2']);
  expect(typedOf('label')).toMatchObject({ state: 'failed', typed: { label: 'P-2' } });
});
