import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openInReplay, type Replay } from './open-in-replay.ts';
import { archiveOf, exchangeOf } from './sink-to-memory.ts';

const site = 'https://warta.example';
const token = 'NAcMK7secret:29:1700000000';
const at = (ms: number): string => new Date(Date.UTC(2026, 10, 22, 5, 0, 0, ms)).toISOString();

/** A second of silence, 8 kHz, 8 bit. */
function silence(): Buffer {
  const head = Buffer.alloc(44);
  head.write('RIFF', 0).toString();
  head.writeUInt32LE(36 + 8000, 4);
  head.write('WAVEfmt ', 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36);
  head.writeUInt32LE(8000, 40);
  return Buffer.concat([head, Buffer.alloc(8000, 128)]);
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="30" height="20" fill="#c00"/></svg>';
const comments = (after: number): string =>
  JSON.stringify({
    query: 'query Komentar($setelah: Int) { komentar }',
    variables: { setelah: after, kata: 'Jum’at "itu"' },
  });
const graphql = 'doc_id=77&variables=%7B%22count%22%3A10%7D';

const html = `<!doctype html><meta charset="utf-8"><title>Warta</title>
<h1>Kabar netralitas</h1><img id="gambar" src="/gambar.svg"><img id="lagi" src="/gambar-lagi.svg">
<audio id="suara" src="/suara.wav" preload="auto"></audio>
<input type="hidden" name="fb_dtsg" value="${token}">
<script>
  window.komentar = async (after) => {
    const body = ${comments(0)}; body.variables.setelah = after;
    const answer = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    return (await answer.json()).isi;
  };
  window.suka = async (count) => {
    const token = document.querySelector('[name=fb_dtsg]').value;
    const body = 'fb_dtsg=' + encodeURIComponent(token) + '&doc_id=77&variables=' + encodeURIComponent(JSON.stringify({ count }));
    const answer = await fetch('/api/graphql/', { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body });
    return (await answer.json()).isi;
  };
  window.baca = async (path) => (await fetch(path)).text();
</script>`;

const jsonAnswer = (isi: string): Parameters<typeof exchangeOf>[0] => ({
  responseHeaders: [['content-type', 'application/json']],
  body: { bytes: Buffer.from(JSON.stringify({ isi })) },
  resourceType: 'fetch',
});

async function socialPage(): Promise<Buffer> {
  const sound = silence();
  const { wacz } = await archiveOf(async (archive) => {
    const add = (change: Parameters<typeof exchangeOf>[0]): Promise<void> =>
      archive.addExchange(exchangeOf(change));
    await add({
      url: `${site}/`,
      status: 301,
      responseHeaders: [['Location', `/beranda?token=${token}`]],
      body: null,
      startedAt: at(0),
    });
    await add({
      url: `${site}/beranda?token=${token}`,
      responseHeaders: [
        ['content-type', 'text/html'],
        ['content-encoding', 'gzip'],
        ['content-length', '99'],
      ],
      body: { bytes: Buffer.from(html) },
      startedAt: at(5),
    });
    for (const [n, name] of ['gambar', 'gambar-lagi'].entries()) {
      await add({
        url: `${site}/${name}.svg`,
        responseHeaders: [['content-type', 'image/svg+xml']],
        body: { bytes: Buffer.from(svg) },
        startedAt: at(10 + n),
      });
    }
    await add({
      url: `${site}/suara.wav`,
      status: 206,
      responseHeaders: [
        ['content-type', 'audio/wav'],
        ['content-range', `bytes 0-${sound.length - 1}/${sound.length}`],
      ],
      body: { bytes: sound },
      startedAt: at(20),
    });
    await add({
      url: `${site}/suara.wav`,
      status: 206,
      responseHeaders: [
        ['content-type', 'audio/wav'],
        ['content-range', `bytes 8000-${sound.length - 1}/${sound.length}`],
      ],
      body: { bytes: sound.subarray(8000) },
      startedAt: at(21),
    });
    for (const after of [0, 10, 20]) {
      await add({
        url: `${site}/graphql`,
        method: 'POST',
        requestHeaders: [['content-type', 'application/json']],
        requestBody: Buffer.from(comments(after)),
        ...jsonAnswer(`komentar setelah ${after}`),
        startedAt: at(30 + after),
      });
    }
    for (const count of [10, 500]) {
      await add({
        url: `${site}/api/graphql/`,
        method: 'POST',
        requestHeaders: [['content-type', 'application/x-www-form-urlencoded']],
        requestBody: Buffer.from(
          `fb_dtsg=${encodeURIComponent(token)}&${graphql.replace('10', String(count))}`,
        ),
        ...jsonAnswer(`suka ${count}`),
        startedAt: at(60 + count),
      });
    }
    await add({ url: `${site}/data?access_token=${token}&p=1`, ...jsonAnswer('satu'), startedAt: at(700) });
    await add({ url: `${site}/data?access_token=${token}&p=2`, ...jsonAnswer('dua'), startedAt: at(701) });
    archive.addPage({ url: `${site}/`, title: 'Warta', ts: at(0) });
  });
  return wacz;
}

describe("B22 a WACZ in ReplayWeb.page's engine", () => {
  let replay: Replay;
  beforeAll(async () => {
    replay = await openInReplay(await socialPage(), `${site}/`, at(0));
  });
  afterAll(() => replay.close());
  const run = (script: string): Promise<unknown> => replay.frame.evaluate(script);

  test('shows the page behind its redirect, decoded', async () => {
    expect(await replay.frame.textContent('h1')).toBe('Kabar netralitas');
  });

  test('shows a picture, and the same picture again from its revisit record', async () => {
    const width = (id: string): Promise<unknown> =>
      run(
        `document.getElementById('${id}').decode().then(() => document.getElementById('${id}').naturalWidth)`,
      );
    expect(await width('gambar')).toBe(30);
    expect(await width('lagi')).toBe(30);
  });

  test('answers each POST with the answer that its body got', async () => {
    for (const after of [10, 0, 20])
      expect(await run(`komentar(${after})`)).toBe(`komentar setelah ${after}`);
  });

  test('finds the answer of a POST whose token was removed from the archive', async () => {
    expect(await run('suka(500)')).toBe('suka 500');
    expect(await run('suka(10)')).toBe('suka 10');
  });

  test('finds an address whose token was removed from the archive', async () => {
    expect(await run(`baca('/data?access_token=${token}&p=2')`)).toBe('{"isi":"dua"}');
    expect(await run(`baca('/data?access_token=${token}&p=1')`)).toBe('{"isi":"satu"}');
  });

  test('plays a file that came as a 206 for its whole range', async () => {
    const played = `new Promise((done, fail) => {
      const audio = document.getElementById('suara');
      audio.onerror = () => fail(new Error(audio.error.message));
      audio.onended = () => done(audio.duration);
      audio.muted = true; audio.currentTime = 0.9;
      audio.play().catch(fail);
    })`;
    expect(await run(played)).toBe(1);
  });

  test('asks nothing of anyone outside', () => {
    expect(replay.outside).toEqual([]);
  });
});
