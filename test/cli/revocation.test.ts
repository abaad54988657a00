import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { Authority } from '../authority/authority.ts';
import { type Home, makeHomeWithCase } from './run-jejak.ts';

vi.setConfig({ testTimeout: 600_000, hookTimeout: 120_000 });
let home: Home;
let authority: Authority;
let server: Server;
let origin: string;
/** Whether the places that the certificates name are there. */
let isThere = false;
const asked: string[] = [];

beforeAll(async () => {
  home = await makeHomeWithCase('a', '1');
  server = createServer(answer).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  authority = new Authority({
    ...{ key: 'ecdsa', isChained: true },
    extensions: [
      ...['basicConstraints=critical,CA:FALSE', 'extendedKeyUsage=critical,timeStamping'],
      `authorityInfoAccess=OCSP;URI:${origin}/ocsp`,
      `crlDistributionPoints=URI:${origin}/huge`,
    ],
    middleExtensions: [`crlDistributionPoints=URI:${origin}/crl`],
  });
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  authority.remove();
  home.remove();
});

const answer: RequestListener = (request, reply) => {
  void buffer(request).then((body) => {
    const path = (request.url ?? '').slice(1);
    asked.push(path);
    if (path === 'tsa') reply.end(authority.answer(body));
    else if (!isThere) reply.writeHead(503).end();
    else if (path === 'ocsp') reply.end(authority.ocsp(body));
    else if (path === 'crl') reply.end(authority.crl('root'));
    else reply.end(Buffer.alloc(9 * 1024 * 1024, 0x30)); // longer than is taken, and no list
  });
};

const at = (name: string): string => join(home.folder, name);
async function jejak(args: string[], status = 0): Promise<Record<string, unknown>> {
  const ran = await home.run([...args, '--json']);
  expect(ran.stderr + ran.stdout).not.toContain('internal');
  expect(ran.status).toBe(status);
  return ran.json() as Record<string, unknown>;
}
const notChecked = (result: Record<string, unknown>): string => (result['notChecked'] as string[]).join('\n');

test('what authorities say of revoked certificates is asked until it is had, goes along, and is told', async () => {
  writeFileSync(at('catatan.txt'), 'contoh\n');
  writeFileSync(at('ca.pem'), authority.rootPem);
  const stamp = ['timestamp', at('a'), '--tsa-ca', at('ca.pem'), '--tsa', `${origin}/tsa`];
  const check = (file: string, ...more: string[]) => ['verify', at(file), '--tsa-ca', at('ca.pem'), ...more];
  const ofItem = { items: [{ notBefore: null, notAfter: expect.stringMatching(/Z$/) as string }] };
  await jejak(['import', at('a'), '--case', '1', at('catatan.txt')]);

  // Nobody answers there: the stamp is kept all the same, and that it is not known is said.
  expect(await jejak(stamp)).toMatchObject({ stamped: [{}], waiting: 0 });
  expect(asked.toSorted()).toEqual(['crl', 'huge', 'ocsp', 'tsa']);
  await jejak(['export', at('a'), '--case', '1', '--out', at('1.zip')]);
  const unknown = await jejak(check('1.zip'));
  expect(unknown).toMatchObject({
    intact: true,
    ...ofItem,
    timeStamps: [{ revocation: { state: 'not-known' } }],
  });
  expect(notChecked(unknown)).toContain('O=Uji Jejak, CN=Cap waktu; O=Uji Jejak, CN=Antara');

  // It waits an hour before it is asked again; the next stamp is asked for at once, and the answer is for both.
  isThere = true;
  await jejak(stamp);
  await jejak(['export', at('a'), '--case', '1', '--out', at('2.zip')]);
  const names = execFileSync('unzip', ['-Z1', at('2.zip')], { encoding: 'utf8' });
  expect(names.match(/timestamps\/001\/revocation\/00\d\.(crl|ors)/g)).toHaveLength(2);
  const known = await jejak(check('2.zip'));
  const good = { trusted: true, revocation: { state: 'good', missing: [], revoked: null } };
  expect(known).toMatchObject({ intact: true, ...ofItem, timeStamps: [good, good] });
  expect(notChecked(known)).not.toContain('CN=Cap waktu');

  // The key is said to be stolen afterwards: whoever brings the newer list sees that no time is proven any more.
  const genTime = Date.parse((known['timeStamps'] as { genTime: string }[])[0]?.genTime ?? '');
  authority.revoke('tsa', 'keyCompromise', new Date(genTime + 3_600_000));
  writeFileSync(at('new.crl'), authority.crl());
  const stolenOne = { trusted: false, revocation: { state: 'void', revoked: { reason: 'key-compromise' } } };
  const stolen = await jejak(check('2.zip', '--tsa-crl', at('new.crl')));
  expect(stolen).toMatchObject({
    intact: true,
    items: [{ notBefore: null, notAfter: null }],
    timeStamps: [stolenOne, stolenOne],
  });
  expect((await home.run([...check('2.zip', '--tsa-crl', at('new.crl')), '--lang', 'en'])).stdout).toMatch(
    /revoked: counts for nothing\n +The certificate .*CN=Cap waktu was revoked/,
  );
  await jejak(check('2.zip', '--tsa-crl', at('catatan.txt')), 2);

  // The locker is told by its authority: its stamps are kept, count for nothing, and no more are taken from there.
  await jejak(['import', at('a'), '--case', '1', at('ca.pem')]);
  expect(await jejak(stamp)).toMatchObject({ stamped: [{}] });
  expect(await jejak(stamp, 1)).toMatchObject({ stamped: [], failed: [{ code: 'tsa-answer-wrong' }] });
  const checked = await jejak(['locker', 'check', at('a')]);
  expect(checked).toMatchObject({ ok: true, problems: [] });
  expect(JSON.stringify(checked)).toContain('stamp-certificate-revoked');
  await jejak(['export', at('a'), '--case', '1', '--out', at('3.zip')]);
  const stamps = (await jejak(check('3.zip')))['timeStamps'] as { revocation: { state: string } }[];
  expect(new Set(stamps.map(({ revocation }) => revocation.state))).toEqual(new Set(['void']));

  // Another locker that takes the bundle in and hands it on, has the answers too.
  await jejak(['locker', 'create', at('b'), '--officer', 'Sari Contoh', '--agency', 'Bawaslu Contoh']);
  await jejak(['receive', at('b'), at('3.zip')]);
  await jejak(['export', at('b'), '--case', '1', '--out', at('4.zip')]);
  expect(execFileSync('unzip', ['-Z1', at('4.zip')], { encoding: 'utf8' })).toMatch(
    /received\/001\/ledger\/timestamps\/001\/revocation\//,
  );
});
