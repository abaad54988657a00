import { createSocket } from 'node:dgram';
import { createServer } from 'node:http';
import sharp from 'sharp';

/** A site to capture, which tells afterwards whether anybody came back to it, by any way. */
export interface ReplaySite {
  origin: string;
  /** A port of its host that hears datagrams, as those to a STUN server. */
  udpPort: number;
  /** Requests, connections and datagrams since `forget`. */
  heard(): { requests: string[]; connections: number; datagrams: number };
  forget(): void;
  close(): Promise<void>;
}

/** The colour of the picture on the page. */
export const green = { r: 0, g: 160, b: 80 };

const page = `<!doctype html><meta charset="utf-8"><title>Halaman uji</title>
<style>body{margin:0;font:20px sans-serif}img{display:block;width:200px;height:100px}</style>
<img src="/gambar.png" alt=""><h1>Kabar dari arsip</h1>
<p><a id="kedua" href="/kedua">Kedua</a> <a id="ketiga" href="/ketiga">Ketiga</a></p>
<script src="/naskah.js"></script>`;
/** Takes the second page into the archive, and asks for another address each time that it runs. */
const script = `fetch('/kedua');
fetch('/acak/' + Math.random());
document.querySelector('h1').textContent += ', dengan naskah';`;

export async function startReplaySite(): Promise<ReplaySite> {
  const picture = await sharp({ create: { width: 20, height: 10, channels: 3, background: green } })
    .png()
    .toBuffer();
  const answers: Record<string, [type: string, body: string | Buffer]> = {
    '/': ['text/html', page],
    '/kedua': ['text/html', '<!doctype html><title>Kedua</title><h1>Halaman kedua</h1>'],
    '/gambar.png': ['image/png', picture],
    '/naskah.js': ['text/javascript', script],
  };
  let requests: string[] = [];
  let connections = 0;
  let datagrams = 0;
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    const [type, body] = answers[request.url ?? ''] ?? ['text/plain', 'lain'];
    response.setHeader('content-type', type).end(body);
  });
  server.on('connection', () => (connections += 1));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const udp = createSocket('udp4').on('message', () => (datagrams += 1));
  await new Promise<void>((resolve) => udp.bind(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    udpPort: udp.address().port,
    heard: () => ({ requests, connections, datagrams }),
    forget() {
      server.closeAllConnections();
      requests = [];
      connections = 0;
      datagrams = 0;
    },
    async close() {
      udp.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
