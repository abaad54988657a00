import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const page = `<!doctype html><html lang="id"><meta charset="utf-8"><title>Unggahan</title>
<h1>Unggahan</h1><p>Kepala dinas mengajak mendukung calon nomor satu.</p><img src="/foto.svg" alt="foto"></html>`;
const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><rect width="80" height="60" fill="red"/></svg>';

/** A page with one picture on loopback; small, so that a storm can capture it many times. */
export async function smallSite(): Promise<{ address: string; close(): void }> {
  const server = createServer((request, response) => {
    const [type, body] =
      request.url === '/' ? ['text/html; charset=utf-8', page] : ['image/svg+xml', picture];
    response.writeHead(200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    address: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
