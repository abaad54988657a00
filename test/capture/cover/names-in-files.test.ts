import { expect, test } from 'vitest';
import { NamesInFiles } from '../../../src/capture/cover/names-in-files.ts';
import { MemoryEvidence } from '../capture-one.ts';

/** Whether a name is found in a file of these bytes, written in pieces of this size. */
function isFound(names: string[], text: string, { piece = 1 << 20, isQuoted = false } = {}): boolean {
  const files = new NamesInFiles(names);
  const reader = files.reader('html', { isQuoted });
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += piece) reader?.read(bytes.subarray(at, at + piece));
  reader?.end();
  expect(files.notToEnd).toEqual([]);
  return files.found?.includes('html') ?? false;
}

const handle = '@sari.contoh';
const name = 'Sari Contoh';
const accented = 'Jos\u00e9 \u00c9l\u00e1';
const arabic = '\u0645\u062d\u0645\u062f';

test.each([
  ['in a link', handle, '<a href="/sari.contoh/">'],
  ['in other letters', handle, '<b>SARI.Contoh</b>'],
  ['after an escaped line of JSON', handle, '{"text":"halo\\nsari.contoh"}'],
  ['after an escaped sign', handle, '{"text":"\\u0040sari.contoh"}'],
  ['escaped twice', handle, '"{\\"text\\":\\"a\\\\nsari.contoh\\\\n\\"}"'],
  ['in an address', handle, 'q=%40sari.contoh&b=1'],
  ['with an entity', handle, 'x&#64;sari.contoh&quot;'],
  ['with a blank of HTML', name, 'Halo Sari&nbsp;Contoh'],
  ['over two lines', name, 'Sari\n   Contoh'],
  ['with accents', accented, 'Halo Jos\u00e9 \u00c9l\u00e1!'],
  ['with accents in two pieces', accented, `Halo ${accented.normalize('NFD')}`],
  ['with accents in JSON', accented, '{"a":"Jos\\u00e9 \\u00c9l\\u00e1"}'],
  ['with accents as entities', accented, 'Jos&eacute; / Jos&#233; &#xC9;l&#225;'],
  ['in letters beyond Latin', arabic, `<p>${arabic}</p>`],
  ['in letters beyond Latin, in JSON', arabic, '{"a":"\\u0645\\u062D\\u0645\\u062f"}'],
  ['in letters beyond Latin, in an address', arabic, '?q=%D9%85%d8%ad%D9%85%D8%AF'],
  ['of two letters', 'Bo', '<p>Bo</p>'],
])('a name is found %s, wherever it is cut', (_, sought, text) => {
  const long = `${'isi lain '.repeat(300)} ${text} ${'isi lain '.repeat(300)}`;
  for (const piece of [1 << 20, 1000, 7])
    expect(isFound([sought], long, { piece }), String(piece)).toBe(true);
  expect(isFound([sought], text)).toBe(true);
});

test('a name in lines that are broken to be sent is found', () => {
  for (const piece of [1000, 13, 1])
    expect(isFound([name], 'Halo =\r\nSari Con=\r\ntoh, J', { piece, isQuoted: true })).toBe(true);
  expect(isFound([accented], 'Jos=C3=A9 =C3=89l=\r\n=C3=A1', { isQuoted: true })).toBe(true);
  expect(isFound([arabic], '=D9=85=D8=AD=D9=85=D8=AF', { isQuoted: true })).toBe(true);
});

test('a name that is part of another word is none, also where a piece ends in it', () => {
  for (const piece of [1 << 20, 7, 4, 1]) {
    expect(isFound([handle], 'sari.contohnya dan saudarasari.contoh', { piece })).toBe(false);
    expect(isFound(['Bo'], 'bola, abo, Bobo', { piece })).toBe(false);
    expect(isFound([name], 'Sari bukan Contoh; contoh saja', { piece })).toBe(false);
  }
});

test('what belongs to two records makes no name', () => {
  const files = new NamesInFiles([name]);
  const reader = files.reader('wacz');
  for (const part of ['Sari ', 'Contoh']) {
    reader?.read(Buffer.from(part));
    reader?.end();
  }
  expect(files.found).toEqual([]);
});

test('more look-alikes than are read are said not to have been looked through', () => {
  const files = new NamesInFiles(['Bo']);
  const reader = files.reader('html');
  reader?.read(Buffer.from(`${'bola '.repeat(20_001)}${' '.repeat(9999)}Bo`));
  reader?.end();
  expect([files.found, files.notToEnd]).toEqual([[], ['html']]);
});

test('texts are looked through on their way into an item and arrive as they were, pictures are not; without a name nothing is claimed', async () => {
  const evidence = new MemoryEvidence();
  const files = new NamesInFiles([handle]);
  const write = async (role: string, mediaType: string, text: string): Promise<void> => {
    const file = files.watching(evidence).file(role, { name: role, mediaType });
    await file.write(Buffer.from(text));
    await file.close();
    expect(evidence.text(role)).toBe(text);
  };
  await write('text', 'text/plain; charset=utf-8', 'Masuk sebagai sari.contoh');
  await write('mhtml', 'multipart/related', 'Masuk sebagai sari.co=\r\nntoh');
  await write('post', 'application/json', '{"by":"\\u0040sari.contoh"}');
  await write('dom', 'text/html', '<p>Budi</p>');
  await write('screenshot', 'image/png', 'sari.contoh');
  expect(files.found).toEqual(['text', 'mhtml', 'post']);
  expect(new NamesInFiles([]).found).toBeNull();
});
