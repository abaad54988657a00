import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Authority } from '../authority/authority.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 });
let home: Home;
let authority: Authority;
let other: Authority;
let stranger: Authority;
let server: Server;
let origin: string;
/** The first answer that was given, for the authority that sends it again. */
let first: Buffer | undefined;

beforeAll(async () => {
  home = await makeHomeWithCase('a', '1');
  authority = new Authority({ isChained: true });
  other = new Authority();
  stranger = new Authority();
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  for (const each of [authority, other, stranger]) each.remove();
  home.remove();
});

const answer: RequestListener = (asked, reply) => {
  void buffer(asked).then((request) => {
    const send = (body: Uint8Array): void => {
      reply.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(body);
    };
    switch (asked.url ?? '') {
      case '/right':
        first ??= Buffer.from(authority.answer(request));
        send(authority.answer(request));
        return;
      case '/again':
        send(first ?? Buffer.of());
        return;
      case '/half':
        send(authority.answer(request).subarray(0, 200));
        return;
      case '/other':
        send(other.answer(request));
        return;
      case '/lost':
        asked.socket.destroy();
        return;
      default:
        reply.writeHead(503).end('not now');
    }
  });
};

const at = (name: string): string => join(home.folder, name);

async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.stderr + ran.stdout).not.toContain('internal');
  expect(ran.status).toBe(status);
  return ran.json() as Record<string, unknown>;
}

const codes = (result: Record<string, unknown>) =>
  (result['failed'] as { code: string; message: string }[]).map(({ code }) => code);

test('the log is stamped, and a bundle shows between which proven times an item came into it', async () => {
  writeFileSync(at('catatan.txt'), 'contoh\n');
  writeFileSync(at('ca.pem'), authority.rootPem);
  const stamp = (...paths: string[]) => [
    ...['timestamp', at('a'), '--tsa-ca', at('ca.pem')],
    ...paths.flatMap((path) => ['--tsa', `${origin}${path}`]),
  ];
  // Before the item: what is asked of authorities that fail, lie or know nothing of each other.
  const wrong = await jejak(stamp('/busy', '/lost', '/half', '/other'), 1);
  expect(wrong).toMatchObject({ stamped: [] });
  expect(codes(wrong)).toEqual([
    'tsa-answered-error',
    'tsa-not-reached',
    'tsa-answer-wrong',
    'tsa-untrusted',
  ]);
  // What nobody vouches for is kept where nobody was asked for, and ends no waiting for one that is trusted.
  const loose = await jejak(['timestamp', at('a'), '--tsa', `${origin}/other`]);
  expect(loose).toMatchObject({ stamped: [{ treeSize: 3 }], waiting: 0 });
  const before = await jejak(stamp('/busy', '/right'));
  expect(before).toMatchObject({ stamped: [{ treeSize: 4, tsa: `${origin}/right` }], waiting: 0 });
  expect(await jejak(stamp('/right'))).toMatchObject({ stamped: [], waiting: 0 });

  await jejak(['import', at('a'), '--case', '1', at('catatan.txt')]);
  expect(codes(await jejak(stamp('/again'), 1))).toEqual(['tsa-answer-wrong']);
  const after = await jejak(stamp('/right'));
  expect(after).toMatchObject({ stamped: [{ treeSize: 6 }] });

  await jejak(['export', at('a'), '--case', '1', '--out', at('1.zip')]);
  const told = (result: Record<string, unknown>) =>
    (result['stamped'] as { genTime: string }[])[0]?.genTime ?? '';
  const off = (time: string, ms: number) => new Date(Date.parse(time) + ms).toISOString();
  const trusted = await jejak(['verify', at('1.zip'), '--tsa-ca', at('ca.pem')]);
  expect(trusted).toMatchObject({
    intact: true,
    items: [{ notBefore: off(told(before), -1500), notAfter: off(told(after), 1500) }],
    timeStamps: [
      { trusted: false, treeSize: 3 },
      { trusted: true, treeSize: 4 },
      { trusted: true, treeSize: 6 },
    ],
  });
  // Under nobody's word they hold and prove no time; under another's only the stamp of that one does.
  const unasked = await jejak(['verify', at('1.zip')]);
  expect(unasked).toMatchObject({ intact: true, items: [{ notBefore: null, notAfter: null }] });
  writeFileSync(at('other.pem'), other.rootPem);
  const others = await jejak(['verify', at('1.zip'), '--tsa-ca', at('other.pem')]);
  expect(others).toMatchObject({
    intact: true,
    items: [{ notBefore: off(told(loose), -1500), notAfter: null }],
  });
  writeFileSync(at('stranger.pem'), stranger.rootPem);
  const unvouched = await jejak(['verify', at('1.zip'), '--tsa-ca', at('stranger.pem')]);
  expect(unvouched).toMatchObject({ intact: true, items: [{ notBefore: null, notAfter: null }] });

  // OpenSSL says the same of what lies in the bundle, with the request and with the bytes alone.
  execFileSync('unzip', ['-q', at('1.zip'), '-d', at('out')]);
  const folder = execFileSync('find', [at('out'), '-path', '*timestamps/002'], { encoding: 'utf8' }).trim();
  const answered = ['ts', '-verify', '-in', join(folder, 'response.tsr'), '-CAfile', at('ca.pem')];
  const untrusted = ['-untrusted', join(folder, 'chain.pem')];
  for (const over of [
    ['-queryfile', join(folder, 'request.tsq')],
    ['-data', join(folder, 'checkpoint.txt')],
  ])
    expect(execFileSync('openssl', [...answered, ...untrusted, ...over], { encoding: 'utf8' })).toContain(
      'OK',
    );
  expect(readFileSync(join(folder, 'checkpoint.txt'), 'utf8')).toMatch(/^jejak\/[0-9a-f]{32}\n4\n/);
  expect(await jejak(['locker', 'check', at('a')])).toMatchObject({ ok: true });
});
