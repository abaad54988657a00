import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTimestampLog } from '../../../src/core/trust/open-timestamp-log.ts';
import { stampLog } from '../../../src/core/trust/stamp-log.ts';
import type { Locker } from '../../../src/locker/index.ts';
import { Authority } from '../../authority/authority.ts';
import { Calendar } from '../../calendar/calendar.ts';
import { newLocker, removeFolders } from '../../locker/temporary-locker.ts';

const signal = new AbortController().signal;
let locker: Locker;
let authority: Authority;
let server: Server;
let calendar: Calendar;

beforeAll(async () => {
  authority = new Authority();
  calendar = await new Calendar().listen();
  server = createServer((asked, reply) => {
    void buffer(asked).then((request) => reply.end(authority.answer(request)));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  ({ locker } = await newLocker());
  await stampLog(locker, { authorities: [{ url, trusted: undefined }], signal });
});
afterAll(async () => {
  await locker.close();
  await new Promise((resolve) => server.close(resolve));
  await calendar.close();
  authority.remove();
  removeFolders();
});

const ask = async (calendars = [calendar.url]) => {
  const { proofs, failed } = await openTimestampLog(locker, { calendars, signal });
  return { states: proofs.map(({ state }) => state), failed: failed.map(({ code }) => code) };
};
const faults = [
  ['cut', 'calendar-answer-wrong'],
  ['grows', 'calendar-answer-wrong'],
  ['deep', 'calendar-answer-wrong'],
  ['huge', 'calendar-not-reached'],
  ['elsewhere', 'calendar-not-reached'],
  ['busy', 'calendar-answered-error'],
] as const;

test('what a calendar answers wrongly is not kept, and takes nothing of what is there', async () => {
  for (const [fault, code] of faults) {
    calendar.fault = fault;
    expect(await ask(), fault).toEqual({ states: [], failed: [code] });
  }
  calendar.fault = 'right';
  expect(await ask()).toEqual({ states: ['pending'], failed: [] });
  calendar.makeBlock(900_000);
  for (const [fault, code] of faults) {
    calendar.fault = fault;
    expect(await ask(), fault).toEqual({ states: ['pending'], failed: [code] });
  }
  calendar.fault = 'right';
  expect(await ask()).toEqual({ states: ['complete'], failed: [] });
  // Nobody was led elsewhere, and what is complete is asked after no more.
  expect(calendar.asked).not.toContain('GET /other');
  const before = calendar.asked.length;
  await ask();
  expect(calendar.asked.length).toBe(before);
});

test('one that fails stops none of the others, and nobody is asked whom a person did not name', async () => {
  await locker.openCase({ number: '2', title: 'Contoh' });
  await stampLog(locker, {
    authorities: [{ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, trusted: undefined }],
    signal,
  });
  const other = await new Calendar().listen();
  calendar.fault = 'busy';
  expect(await ask([calendar.url, other.url])).toEqual({
    states: ['complete', 'pending'],
    failed: ['calendar-answered-error'],
  });
  const before = other.asked.length;
  calendar.fault = 'right';
  expect(await ask()).toEqual({ states: ['complete', 'pending'], failed: [] });
  expect(other.asked.length).toBe(before);
  await other.close();
  await expect(ask(['ftp://kalender.example/'])).rejects.toMatchObject({ code: 'calendar-address' });
});

test('a proof over something else, or one that has less than before, is not kept', async () => {
  const [kept] = locker.stamps.proofs();
  if (kept === undefined) throw new Error('no proof');
  const other = { ...kept, treeSize: kept.treeSize + 1 };
  await expect(locker.stamps.keepProof(other)).rejects.toMatchObject({ code: 'ots-not-kept' });
  const cut = { ...kept, proof: kept.proof.slice(0, -1) };
  await expect(locker.stamps.keepProof(cut)).rejects.toMatchObject({ code: 'ots-not-kept' });
  expect(locker.stamps.proofs()[0]).toEqual(kept);
});
