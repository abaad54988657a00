import { ORPCError } from '@orpc/client';
import { afterEach, expect, test, vi } from 'vitest';
import { goTo, startOver } from '../../../src/renderer/shared/place.ts';
import {
  assertMayBeLost,
  forgetTyped,
  isTypedUnsaved,
  saveAllTyped,
  saveTyped,
  typedOf,
  typeFor,
  typeInto,
  wasSaved,
  whyUnsaved,
} from '../../../src/renderer/shared/typed.ts';
import { TypedUnsaved } from '../../../src/renderer/shared/typed-unsaved.ts';

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

test('what the disk had no room for is saved once there is room for something else, and is not called saved before', async () => {
  expect(await failFor('disk-full')).toEqual(['P-2']);
  expect(wasSaved('label')).toBe(false);
  typeInto(
    'title',
    { title: 'Spanduk' },
    () => Promise.resolve(),
    () => true,
  );
  await saveTyped('title');
  await vi.waitFor(() => expect(typedOf('label').state).toBe('as-saved'));
  expect(wasSaved('label')).toBe(true);
});

test('what was refused for what it says is not saved later, when nobody means it any more', async () => {
  expect(await failFor('label-taken')).toEqual(['P-2']);
  expect(typedOf('label')).toMatchObject({ state: 'failed', typed: { label: 'P-2' } });
});

const mayBeLost = (): void => assertMayBeLost((unsaved) => unsaved.map(({ of }) => of));

test('a draft with a button of its own is saved without it only where it is about to go', async () => {
  const given: string[] = [];
  const save = ({ text }: { text: string }): Promise<void> => Promise.resolve(void given.push(text));
  const isWhole = ({ text }: { text: string }): boolean => text.trim() !== '';
  typeInto('note', { text: ' ' }, save, isWhole, 'leaving');
  expect(isTypedUnsaved()).toBe(false);
  typeInto('note', { text: 'Pagar utara' }, save, isWhole, 'leaving');
  await saveAllTyped();
  expect([given, isTypedUnsaved()]).toEqual([[], true]);
  await saveAllTyped({ leaving: true });
  expect([given, isTypedUnsaved()]).toEqual([['Pagar utara'], false]);
});

test('what its button alone saves is missed where it would be lost, and saved by nobody else', async () => {
  const given: string[] = [];
  const save = ({ grounds }: { grounds: string }): Promise<void> => Promise.resolve(void given.push(grounds));
  typeInto('act', { grounds: 'Foto profil sama' }, save, () => true, 'button');
  await saveAllTyped({ leaving: true });
  expect([given, isTypedUnsaved()]).toEqual([[], true]);
  expect(mayBeLost).toThrow(TypedUnsaved);
  await saveTyped('act');
  expect([given, isTypedUnsaved()]).toEqual([['Foto profil sama'], false]);
});

test('what was refused though nobody had typed anything is not missed, and what is typed then is', async () => {
  const refuse = (): Promise<void> => Promise.reject(new Error('refused'));
  typeInto('link', { holder: 'first of the list' }, refuse, () => true, 'press');
  await saveTyped('link');
  expect([typedOf('link').state, isTypedUnsaved()]).toEqual(['failed', false]);
  mayBeLost();
  typeInto('link', { holder: 'another' }, refuse, () => true, 'button');
  expect(isTypedUnsaved()).toBe(true);
  forgetTyped();
});

test('what was pressed as it was offered is missed where nothing that it says was refused', async () => {
  const refuseAs = async (code: string): Promise<void> => {
    const refuse = (): Promise<void> =>
      Promise.reject(new ORPCError('JEJAK', { data: { code, params: {} } }));
    typeInto('new act', { kind: 'like' }, refuse, () => true, 'press');
    expect(isTypedUnsaved()).toBe(true);
    await saveTyped('new act');
  };
  await refuseAs('locker-away');
  expect(mayBeLost).toThrow(expect.objectContaining({ params: { what: 'new act' } }));
  // Its form says why: only its button tries again.
  expect(whyUnsaved()).toBeNull();
  await refuseAs('label-taken');
  expect([isTypedUnsaved(), whyUnsaved()]).toEqual([false, null]);
});

test('what would be lost is said by name, with where the first of it was typed', () => {
  startOver();
  const begin = (of: string): void =>
    typeInto(
      of,
      { text: 'Pagar utara' },
      () => Promise.resolve(),
      () => true,
      'button',
    );
  begin('new case');
  goTo({ screen: 'settings' });
  begin('note 1');
  const said: unknown = expect.objectContaining({
    params: { what: 'new case; note 1' },
    place: { screen: 'cases' },
  });
  expect(mayBeLost).toThrow(said);
  forgetTyped();
});

test('what was typed into one locker is not saved into that of another', () => {
  typeFor('satu');
  typeInto(
    'label',
    { label: 'P-2' },
    () => Promise.resolve(),
    () => true,
  );
  typeFor('satu');
  expect(isTypedUnsaved()).toBe(true);
  typeFor('dua');
  expect(isTypedUnsaved()).toBe(false);
});

test('what would be lost is said once for what was typed, and again for what was typed since', async () => {
  mayBeLost();
  await failFor('label-taken');
  expect(mayBeLost).toThrow(TypedUnsaved);
  mayBeLost();
  typeInto(
    'number',
    { number: '1' },
    () => Promise.resolve(),
    () => false,
  );
  expect(mayBeLost).toThrow(TypedUnsaved);
  mayBeLost();
});

test('what is typed on while a part of it is being saved is saved after that', async () => {
  const order: string[] = [];
  let end: () => void = () => undefined;
  const save = async ({ label }: { label: string }): Promise<void> => {
    order.push(`begin ${label}`);
    if (label === 'P-2') await new Promise<void>((resolve) => (end = resolve));
    order.push(`end ${label}`);
  };
  typeInto('label', { label: 'P-2' }, save, () => true);
  const first = saveTyped('label');
  typeInto('label', { label: 'P-23' }, save, () => true);
  const second = saveTyped('label');
  await Promise.resolve();
  expect(order).toEqual(['begin P-2']);
  end();
  await Promise.all([first, second]);
  expect(order).toEqual(['begin P-2', 'end P-2', 'begin P-23', 'end P-23']);
  expect(isTypedUnsaved()).toBe(false);
});
