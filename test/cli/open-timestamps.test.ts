import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { VerifyResult } from '../../src/bundle/verify.ts';
import { Authority } from '../authority/authority.ts';
import { verifyBytes } from '../bundle/sample-bundle.ts';
import { Calendar } from '../calendar/calendar.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
let home: Home;
let authority: Authority;
let server: Server;
let calendar: Calendar;
let tsa: string;

beforeAll(async () => {
  home = await makeHomeWithCase('a', '1');
  authority = new Authority();
  calendar = await new Calendar().listen();
  server = createServer((asked, reply) => {
    void buffer(asked).then((request) => reply.end(authority.answer(request)));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  tsa = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await calendar.close();
  authority.remove();
  home.remove();
});

const at = (name: string): string => join(home.folder, name);

async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.status, ran.stderr + ran.stdout).toBe(status);
  return ran.json() as Record<string, unknown>;
}

test('a stamped checkpoint is given to a calendar, is pending, then complete, and verified by a header alone', async () => {
  const ots = ['timestamp', at('a'), '--ots', calendar.url];
  expect(await jejak(['timestamp', at('a')], 2)).toMatchObject({ error: { code: 'timestamp-nobody' } });
  expect(await jejak(ots, 2)).toMatchObject({ error: { code: 'ots-without-time-stamp' } });
  writeFileSync(at('catatan.txt'), 'contoh\n');
  await jejak(['import', at('a'), '--case', '1', at('catatan.txt')]);
  const stamped = await jejak([...ots, '--tsa', tsa]);
  const [{ treeSize } = { treeSize: 0 }] = stamped['stamped'] as { treeSize: number }[];
  const promised = [{ treeSize, state: 'pending', calendars: [calendar.url], blocks: [] }];
  expect(stamped).toMatchObject({ failed: [], openTimestamps: promised });

  const exported = async (name: string) => {
    await jejak(['export', at('a'), '--case', '1', '--out', at(name)]);
    return new Uint8Array(readFileSync(at(name)));
  };
  expect(await verifyBytes(await exported('1.zip'))).toMatchObject({
    intact: true,
    openTimestamps: [{ treeSize, state: 'pending' }],
  });

  const root = calendar.makeBlock(900_000);
  expect(await jejak(ots)).toMatchObject({
    openTimestamps: [{ treeSize, state: 'complete', blocks: [{ height: 900_000, time: null }] }],
  });
  const complete = await exported('2.zip');
  const compared = await home.run(['verify', at('2.zip'), '--lang', 'en']);
  expect(compared.status).toBe(0);
  expect(compared.stdout).toContain(
    `Merkle root of block 900000 with ${Buffer.from(root).reverse().toString('hex')}`,
  );
  expect(await verifyBytes(complete)).toMatchObject({
    intact: true,
    items: [{ notBefore: null, notAfter: null }],
  });

  // With the header of that block it proves a time, and the window closes two hours after it.
  const time = Date.parse('2026-11-28T10:00:00.000Z');
  const verified = await verifyBytes(complete, {
    bitcoinHeaders: new Map([[900_000, { merkleRoot: new Uint8Array(root), time }]]),
  });
  expect(verified).toMatchObject({
    intact: true,
    openTimestamps: [{ state: 'verified', blocks: [{ time: '2026-11-28T10:00:00.000Z' }] }],
    items: [{ notBefore: null, notAfter: '2026-11-28T12:00:00.000Z' }],
  } satisfies { [K in keyof VerifyResult]?: unknown });
  const lied = await verifyBytes(complete, {
    bitcoinHeaders: new Map([[900_000, { merkleRoot: new Uint8Array(32), time }]]),
  });
  expect(lied).toMatchObject({ intact: false, failures: [{ code: 'ots-other-block' }] });

  // A header that cost nothing is refused before anything is said.
  const easy = `900000 ${'00'.repeat(36)}${root.toString('hex')}${'00'.repeat(4)}ffff7f20${'00'.repeat(4)}\n`;
  writeFileSync(at('kepala.txt'), easy);
  expect(await jejak(['verify', at('2.zip'), '--bitcoin-headers', at('kepala.txt')], 2)).toMatchObject({
    error: { code: 'block-header-without-work' },
  });
  expect(execFileSync('unzip', ['-l', at('2.zip')], { encoding: 'utf8' })).toContain(
    'timestamps/001/proof.ots',
  );
  expect(await jejak(['locker', 'check', at('a')])).toMatchObject({ ok: true });
});
