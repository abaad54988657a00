import { afterEach, expect, test, vi } from 'vitest';
import { createDeskEvents } from '../../../src/core/desk/events.ts';
import { createTimeAsking } from '../../../src/core/desk/time-asking.ts';
import type { Locker } from '../../../src/locker/index.ts';
import { addItem, newLocker, noise, removeFolders } from '../../locker/temporary-locker.ts';
import { TimeServer, timePacket } from '../../time-server/time-server.ts';

vi.setConfig({ testTimeout: 60_000 });
const running: TimeServer[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
  removeFolders();
});

async function serverWith(offsetMs = 0): Promise<TimeServer> {
  const server = await TimeServer.start();
  running.push(server);
  server.offsetMs = offsetMs;
  return server;
}

/** Nothing is asked at the opening, and as often as something comes. */
const pauses = { opening: 1e9, between: 0, first: 1, longest: 60_000 };

function asking(locker: Pick<Locker, 'keepTimeCheck'>, servers: string[], capturing = { is: false }) {
  const events = createDeskEvents();
  const isCapturing = (): boolean => capturing.is;
  return { events, time: createTimeAsking({ locker, events, servers: () => servers, isCapturing, pauses }) };
}

test('what time servers agree on is an entry, and stands with each item that comes in after it', async () => {
  const { locker } = await newLocker();
  const servers = [await serverWith(300_000), await serverWith(300_010), await serverWith(-86_400_000)];
  const { time } = asking(
    locker,
    servers.map(({ address }) => address),
  );
  const { item: before } = await addItem(locker, 'satu.jpg', noise(9));
  await time.now();
  const { item: after } = await addItem(locker, 'dua.jpg', noise(10));
  expect(locker.item(before).clock).not.toHaveProperty('ntp');
  const { ntp } = locker.item(after).clock ?? {};
  expect(Math.abs((ntp?.offsetMs ?? 0) - 300_000)).toBeLessThan(500);
  const liar = servers[2]?.address;
  expect(time.state()).toMatchObject({
    agreed: { agree: true, others: [liar] },
    said: [{ stratum: 2 }, { stratum: 2 }, { server: liar, stratum: 2 }],
  });
  await time.close();
  expect((await locker.check({})).problems).toEqual([]);
  await locker.close();
});

test('they are asked as a capture begins and as something comes in, and not for anything else', async () => {
  const server = await serverWith();
  const capturing = { is: false };
  const locker = { keepTimeCheck: () => Promise.resolve({ seq: 0 }) };
  const { time, events } = asking(locker, [server.address], capturing);
  for (const type of ['queue', 'visit', 'state', 'stamps', 'clock'] as const) events.tell({ type });
  capturing.is = true;
  events.tell({ type: 'queue' });
  await expect.poll(() => server.asked).toBe(1);
  await expect.poll(() => time.state().isAsking).toBe(false);
  capturing.is = false;
  events.tell({ type: 'queue' });
  events.tell({ type: 'items', caseId: null });
  await expect.poll(() => server.asked).toBe(2);
  await time.close();
});

test('where none is named nobody is asked, and one that is silent keeps nothing from closing', async () => {
  const { locker } = await newLocker();
  const silent = await serverWith();
  silent.answering = () => null;
  const servers: string[] = [];
  const { time, events } = asking(locker, servers);
  events.tell({ type: 'items', caseId: null });
  await time.now();
  expect(time.state()).toMatchObject({ servers: [], askedAt: null, agreed: null });
  servers.push(silent.address);
  time.changed();
  await expect.poll(() => silent.asked).toBe(1);
  const begun = performance.now();
  await time.close();
  expect(performance.now() - begun).toBeLessThan(3000);
  await locker.close();
});

test('one that sends a kiss of death is left alone until the servers are changed', async () => {
  const { locker } = await newLocker();
  const server = await serverWith();
  server.answering = (question) => timePacket(question, { stratum: 0, reference: 'DENY' });
  const { time } = asking(locker, [server.address]);
  await time.now();
  await time.now();
  expect(server.asked).toBe(1);
  expect(time.state().said).toEqual([{ server: server.address, fault: 'kiss-of-death', detail: 'DENY' }]);
  time.changed();
  await expect.poll(() => server.asked).toBe(2);
  await time.close();
  await locker.close();
});
