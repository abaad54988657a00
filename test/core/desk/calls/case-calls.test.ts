import { call, type ORPCError } from '@orpc/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskEvent } from '../../../../src/contract/calls/index.ts';
import { JejakError } from '../../../../src/contract/error.ts';
import { itemCalls } from '../../../../src/core/desk/calls/case-calls.ts';
import type { Desk } from '../../../../src/core/desk/desk.ts';
import type { Locker } from '../../../../src/locker/index.ts';
import {
  addItem,
  newLocker,
  removeFolders,
  reopen,
  type TestLocker,
  tamper,
  withoutTriggers,
} from '../../../locker/temporary-locker.ts';

let made: TestLocker;
let locker: Locker;
let isLocked: boolean;
let told: DeskEvent[];
let context: { desk: Desk };

beforeEach(async () => {
  made = await newLocker();
  ({ locker } = made);
  isLocked = false;
  told = [];
  const open = () => {
    if (isLocked) throw new JejakError('screen-locked', 'wrong-use', {});
    return { locker };
  };
  // Of the desk these calls need no more than this.
  context = { desk: { open, events: { tell: (event: DeskEvent) => told.push(event) } } as unknown as Desk };
});
afterEach(async () => {
  await locker.close();
  removeFolders();
});

test('a note that is being written as the screen is locked is answered for, and told of', async () => {
  const { item } = await addItem(locker, 'spanduk.jpg', Buffer.from('gambar'));
  const annotate = locker.annotateItem.bind(locker);
  vi.spyOn(locker, 'annotateItem').mockImplementation(async (request) => {
    const annotation = await annotate(request);
    isLocked = true;
    return annotation;
  });
  const { annotation } = await call(itemCalls.annotate, { item, text: 'Dilihat di pagar' }, { context });
  expect(told).toEqual([{ type: 'items', caseId: locker.item(item).case }]);
  isLocked = false;
  const { annotations } = await call(itemCalls.get, { item }, { context });
  expect(annotations).toMatchObject([{ annotation, text: 'Dilihat di pagar' }]);
});

test('a stored file is what was sealed, or it is said why not', async () => {
  const { item } = await addItem(locker, 'spanduk.jpg', Buffer.from('gambar'));
  const prove = () => call(itemCalls.prove, { item, role: 'original' }, { context });
  const codeOf = (error: unknown) => (error as ORPCError<'JEJAK', { code: string }>).data.code;
  expect(await prove()).toBeNull();
  isLocked = true;
  expect(codeOf(await prove().catch((error: unknown) => error))).toBe('screen-locked');
  isLocked = false;
  await locker.close();
  await tamper(made.dir, (db) =>
    withoutTriggers(db, () => {
      db.exec('UPDATE chunk SET bytes = zeroblob(length(bytes))');
    }),
  );
  locker = await reopen(made);
  expect(codeOf(await prove().catch((error: unknown) => error))).toBe('stored-bytes-changed');
});
