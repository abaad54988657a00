import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepDownload } from '../../../src/capture/visit/keep-download.ts';
import type { Visit } from '../../../src/capture/visit/visit.ts';
import type { VisitDownload } from '../../../src/capture/visit/visit-downloads.ts';
import { MemorySink } from '../archive/sink-to-memory.ts';

test.each([
  ['data:text/plain;charset=utf-8;base64,aXNpIHlhbmcgcGFuamFuZw==', 'data:text/plain'],
  ['DATA:,aXNpIHlhbmcgcGFuamFuZw==', 'data:'],
  ['blob:https://warta.example/aXNpIHlhbmcgcGFuamFuZw==', 'blob:https://warta.example'],
  ['https://warta.example/surat.pdf', 'https://warta.example/surat.pdf'],
])('a file from %s is said to come from %s', async (url, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-download-'));
  const path = join(folder, '1');
  writeFileSync(path, 'isi');
  const written: MemorySink[] = [];
  const sink = {
    file() {
      const file = new MemorySink();
      written.push(file);
      return file;
    },
  };
  const [startedAt, endedAt] = [new Date(), new Date()];
  const browser = { product: 'Chrome/1', userAgent: 'Uji' };
  const visit = { startedAt, browser } as unknown as Visit; // what is read of it
  const download: VisitDownload = {
    ...{
      number: 1,
      url,
      name: '',
      tab: 1,
      page: url,
      startedAt,
      endedAt,
      how: 'completed',
      path,
      response: null,
    },
  };
  const outcome = await keepDownload(visit, download, {
    ...{ sink, stop: new AbortController().signal, onProgress: () => undefined },
    browserFacts: { timeZone: 'Asia/Jakarta', profileName: null } as never, // what is read of it
  });
  rmSync(folder, { recursive: true, force: true });
  expect(outcome).toMatchObject({ result: 'item', details: { title: said, source: { url: said } } });
  const record: unknown = JSON.parse(written.at(-1)?.content.toString() ?? '');
  expect(record).toMatchObject({ download: { url: said }, visit: { page: said } });
  if (url !== said) expect(JSON.stringify([outcome, record])).not.toContain('aXNpIHlhbmcgcGFuamFuZw');
});
