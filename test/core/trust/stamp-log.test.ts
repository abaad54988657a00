import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterEach, expect, test, vi } from 'vitest';
import { stampLog } from '../../../src/core/trust/stamp-log.ts';
import { Authority } from '../../authority/authority.ts';
import { newLocker, removeFolders } from '../../locker/temporary-locker.ts';

vi.setConfig({ testTimeout: 60_000 });
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  removeFolders();
});

/** An authority on loopback that answers so. */
async function serve(answer: (request: Uint8Array) => Uint8Array): Promise<string> {
  const server = createServer((request, reply) => {
    void buffer(request).then((query) => reply.end(answer(query)));
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** DER of a tag with a length of up to 65535. */
const der = (tag: number, ...parts: Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, 0x82, body.length >> 8, body.length & 255]), body]);
};

test('of what an authority says that refuses, the beginning is kept', async () => {
  const { locker } = await newLocker();
  const words = der(0x30, der(0x0c, Buffer.from(`Ditolak. ${'contoh '.repeat(5000)}`)));
  const url = await serve(() => der(0x30, der(0x30, Buffer.from([2, 1, 2]), words)));
  const asked = { authorities: [{ url, trusted: undefined }], signal: new AbortController().signal };
  const { failed } = await stampLog(locker, asked);
  expect(failed).toMatchObject([{ code: 'tsa-refused' }]);
  const said = String(failed[0]?.params['words']);
  expect(said).toMatch(/^Ditolak\. contoh .*…$/u);
  expect(said).toHaveLength(301);
  await locker.close();
});

test('an answer that cannot be taken in hand does not keep those behind from being asked', async () => {
  const { locker } = await newLocker();
  using authority = new DisposableAuthority();
  const right = await serve((request) => authority.answer(request));
  const broken = await serve((request) => {
    const answer = Buffer.from(authority.answer(request));
    const at = answer.indexOf(Buffer.from([0x18, 0x0f]));
    answer.write('2026XX28060000Z', at + 2, 'latin1');
    return answer;
  });
  const authorities = [broken, right].map((url) => ({ url, trusted: undefined }));
  const { stamped, failed } = await stampLog(locker, { authorities, signal: new AbortController().signal });
  expect(failed).toMatchObject([{ code: 'tsa-answer-wrong' }]);
  expect(stamped).toMatchObject([{ tsa: right }]);
  await locker.close();
});

class DisposableAuthority extends Authority {
  [Symbol.dispose](): void {
    this.remove();
  }
}
