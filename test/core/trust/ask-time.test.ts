import { afterEach, expect, test } from 'vitest';
import { askTime } from '../../../src/core/trust/ask-time.ts';
import { askTimeServer } from '../../../src/core/trust/ask-time-server.ts';
import { timeServerAt } from '../../../src/core/trust/time-server-address.ts';
import { type PacketParts, TimeServer, timePacket } from '../../time-server/time-server.ts';

const running: TimeServer[] = [];
afterEach(() => {
  for (const server of running.splice(0)) server.close();
});

async function serverWith(offsetMs = 0, answering?: TimeServer['answering']): Promise<TimeServer> {
  const server = await TimeServer.start();
  running.push(server);
  server.offsetMs = offsetMs;
  if (answering !== undefined) server.answering = answering;
  return server;
}
const signal = new AbortController().signal;
const ask = async (server: TimeServer, patience = 400) => askTimeServer(server.address, signal, patience);

test.each([0, 180_000, -7_200_000, 3 * 365 * 86_400_000, 20 * 365 * 86_400_000])(
  'a server whose clock is %i ms ahead is said to be so, to within what the way took',
  async (offsetMs) => {
    const server = await serverWith(offsetMs);
    const said = await ask(server, 5000);
    if (!('offsetMs' in said)) throw new Error(JSON.stringify(said));
    expect(said).toMatchObject({ server: server.address, stratum: 2 });
    expect(Math.abs(said.offsetMs - offsetMs)).toBeLessThanOrEqual(said.uncertaintyMs + 1);
    expect(server.asked).toBe(1);
  },
);

test('a question says nothing of this device: its time is a random number, another each time', async () => {
  const seen: Buffer[] = [];
  const server = await serverWith(0, (question) => {
    seen.push(question);
    return timePacket(question);
  });
  await ask(server);
  await ask(server);
  expect(seen.map((each) => [each.length, each[0]])).toEqual([
    [48, 0x23],
    [48, 0x23],
  ]);
  expect(seen.every((each) => each.subarray(1, 40).every((byte) => byte === 0))).toBe(true);
  expect(seen[0]?.subarray(40)).not.toEqual(seen[1]?.subarray(40));
});

test.each<[string, PacketParts, object]>([
  ['kiss-of-death', { stratum: 0, reference: 'RATE' }, { detail: 'RATE' }],
  ['kiss-of-death', { stratum: 0, reference: '<b>!' }, { detail: '' }],
  ['not-synchronised', { stratum: 16 }, {}],
  ['not-synchronised', { leap: 3 }, {}],
  ['unfit', { dispersion: 20 }, {}],
  ['wrong-form', { mode: 3 }, {}],
  ['wrong-form', { heldMs: -10 }, {}],
  ['impossible', { heldMs: 60_000 }, {}],
  ['wrong-origin', { origin: Buffer.alloc(8, 7) }, {}],
])('an answer is taken for none: %s, with %j', async (fault, parts, more) => {
  const server = await serverWith(0, (question) => timePacket(question, parts));
  expect(await ask(server)).toMatchObject({ fault, ...more });
});

test('what is too short, empty or without a time is none', async () => {
  const short = await serverWith(0, (question) => timePacket(question).subarray(0, 40));
  expect(await ask(short)).toMatchObject({ fault: 'wrong-origin' });
  const timeless = await serverWith(0, (question) => timePacket(question).fill(0, 32));
  expect(await ask(timeless)).toMatchObject({ fault: 'wrong-form' });
});

test('one who makes up answers on the way does not keep the true one out', async () => {
  const server = await serverWith(0, (question, from, socket) => {
    socket.send(timePacket(question, { offsetMs: 9e9, origin: Buffer.alloc(8, 1) }), from.port, from.address);
    return timePacket(question);
  });
  const said = await ask(server);
  expect('offsetMs' in said && Math.abs(said.offsetMs) < 1000).toBe(true);
});

test('an answer that comes from elsewhere is not heard', async () => {
  const stranger = await serverWith();
  const server = await serverWith(0, (question, from) => {
    // The stranger answers the question that it was not asked.
    stranger.say(timePacket(question, { offsetMs: 9e9 }), from);
    return null;
  });
  expect(await ask(server)).toMatchObject({ fault: 'no-answer' });
});

test('a server that is silent, late or not there keeps nothing waiting for longer than was said', async () => {
  const silent = await serverWith(0, () => null);
  expect(await ask(silent)).toMatchObject({ fault: 'no-answer' });
  expect(silent.asked).toBe(1);
  const gone = await serverWith();
  running.pop()?.close();
  expect(await ask(gone)).toHaveProperty('fault');
  const stopped = new AbortController();
  const asking = askTimeServer(silent.address, stopped.signal, 60_000);
  stopped.abort();
  expect(await asking).toMatchObject({ fault: 'no-answer' });
});

test('a name that is not found is said not to be reached, at once', async () => {
  // No name server is asked for one of this form.
  expect(await askTimeServer('a..b', signal, 60_000)).toMatchObject({ fault: 'not-reached' });
  const stopped = new AbortController();
  const asking = askTimeServer('a..b', stopped.signal, 60_000);
  stopped.abort();
  expect(await asking).toMatchObject({ fault: 'no-answer' });
});

test('of several servers the one that lies is outvoted and named', async () => {
  const [right, alsoRight, liar] = [await serverWith(), await serverWith(), await serverWith(86_400_000)];
  const servers = [liar, right, alsoRight].map(({ address }) => address);
  const { check, said } = await askTime(servers, signal);
  expect(said).toHaveLength(3);
  expect(check).toMatchObject({ agree: true, others: [liar.address] });
  expect(Math.abs(check?.offsetMs ?? Number.NaN)).toBeLessThan(1000);
});

test('two that say different times show nothing, and both are named', async () => {
  const [one, other] = [await serverWith(), await serverWith(86_400_000)];
  const { check } = await askTime([one.address, other.address], signal);
  expect(check).toMatchObject({ agree: false, others: [one.address, other.address] });
});

test('where nobody says a time there is nothing to keep', async () => {
  const server = await serverWith(0, (question) => timePacket(question, { stratum: 0, reference: 'DENY' }));
  expect((await askTime([server.address], signal)).check).toBeNull();
});

test.each(['', 'http://ntp.example', 'a b', 'ntp.example:0', 'ntp.example:99999', '-x', '::1', 'a/b'])(
  'refuses %j as the address of a time server',
  (server) => expect(() => timeServerAt(server)).toThrow('time-server-address'),
);

test('takes names, addresses and ports', () => {
  expect(['ntp.contoh.example', '127.0.0.1:1123', '[::1]:5', '[2001:db8::1]'].map(timeServerAt)).toEqual([
    { host: 'ntp.contoh.example', port: 123 },
    { host: '127.0.0.1', port: 1123 },
    { host: '::1', port: 5 },
    { host: '2001:db8::1', port: 123 },
  ]);
});
