import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Site, startSite } from '../site/server.ts';
import { html, type Pages } from '../site/visit.ts';
import { checkWacz } from './archive/check-wacz.ts';
import { entryOf, readZip } from './archive/read-wacz.ts';
import { type CaptureBench, startCaptureBench } from './capture-one.ts';

const pages: Pages = {
  '/to-nowhere': (visit) =>
    visit.reply({ status: 302, headers: { location: 'http://127.0.0.1:9/masuk?token=rahasia-galat' } }),
  '/session': (visit) =>
    visit.reply({
      body: html(
        'Masuk',
        `<p>Halaman orang yang masuk.</p><script>
        const socket = new WebSocket('ws://' + location.host + '/socket' + location.search);
        socket.onopen = () => socket.send(JSON.stringify({ access_token: 'rahasia-' + 'bingkai', halo: 1 }));
        window.open('/sembul' + location.search);
        </script>`,
        `<meta name="csrf-token" content="rahasia-meta"><meta name="author" content="Ani"><link rel="canonical" href="/session?id=7&token=rahasia-kanonik">`,
      ),
    }),
};

let site: Site;
let bench: CaptureBench;

beforeAll(async () => {
  site = await startSite({ pages });
  bench = startCaptureBench();
});
afterAll(async () => {
  await bench.close();
  await site.close();
});

test('a token in the asked address, a socket or a meta element stands in no file but the page’s own', async () => {
  const address = `${site.origin}/session?id=7&access_token=rahasia-alamat`;
  const { details, evidence, record } = await bench.item(address);
  const shown = `${site.origin}/session?id=7&access_token=removed-by-jejak`;
  expect([details.source.url, record.asked, record.reached]).toEqual([shown, shown, shown]);
  expect(record.metadata.meta).toEqual(expect.arrayContaining([['author', 'Ani']]));
  expect(JSON.stringify(details)).not.toContain('rahasia');
  expect(evidence.text('capture')).not.toContain('rahasia');
  expect(evidence.text('mhtml')).not.toContain('rahasia-alamat');
  expect(record.secretsRemoved).toContainEqual({
    kind: 'parameter',
    name: 'csrf-token',
    place: 'page',
    count: 1,
  });

  const { records } = await checkWacz(evidence.bytes('wacz'));
  const [socket] = records.filter((one) => one.get('WARC-Target-URI')?.startsWith('urn:jejak:web-socket:'));
  expect(socket?.block.toString()).toContain('halo dari soket');
  const others = records.filter((one) => one.get('WARC-Type') !== 'response').map(({ block }) => block);
  expect(Buffer.concat(others).toString()).not.toContain('rahasia');
  const described = entryOf(readZip(evidence.bytes('wacz')), 'datapackage.json');
  expect(described.content.toString()).not.toContain('rahasia');
});

test('a token behind the # of the asked address is in no file', async () => {
  const { evidence } = await bench.item(
    `${site.origin}/article?access_token=rahasia-alamat#id_token=rahasia-pecahan`,
  );
  for (const [role, { bytes }] of evidence.files) {
    if (role !== 'wacz') expect(bytes.toString(), role).not.toMatch(/rahasia-(alamat|pecahan)/);
  }
  const { records } = await checkWacz(evidence.bytes('wacz'));
  expect(Buffer.concat(records.map(({ block }) => block)).toString()).not.toContain('rahasia');
});

test('an error page of the browser’s own, which names the whole address, is pictured and not read', async () => {
  const { state, evidence, record } = await bench.item(`${site.origin}/to-nowhere`);
  expect(state).toBe('partial');
  expect(record.steps).toContainEqual({ name: 'dom', result: 'skipped', ms: 0, reason: 'browser-page' });
  for (const [role, { bytes }] of evidence.files) expect(bytes.toString(), role).not.toContain('rahasia');
  const { records } = await checkWacz(evidence.bytes('wacz'));
  expect(Buffer.concat(records.map(({ block }) => block)).toString()).not.toContain('rahasia');
});
