import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { startIntakeProcess } from '../../src/intake/client.ts';
import { testFolder } from './folder.ts';

const folder = testFolder();
const intake = startIntakeProcess();
afterAll(() => intake.close());

/** A PDF of one page that is drawn by `content`. */
function makePdf(content: Buffer, filter = ''): Buffer {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}${filter}>>\nstream\n${content.toString('latin1')}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>',
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((body, nth) => {
    const at = text.length;
    text += `${nth + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(`${text}xref\n0 6\n0000000000 65535 f \n${table}${end}`, 'latin1');
}

describe('the text', () => {
  test('of a PDF is read for the search', async () => {
    const page = Buffer.from('BT /F1 12 Tf 20 100 Td (Surat dukungan ASN) Tj ET', 'latin1');
    const facts = await intake.read(folder.put('surat.pdf', makePdf(page)));
    expect(facts).toMatchObject({ mediaType: 'application/pdf', itemKind: 'file', warnings: [] });
    expect(facts.text).toBe('Surat dukungan ASN');
    expect(facts.damage).toBeUndefined();
  });

  test.each([
    ['UTF-16 with its mark', Buffer.from('\ufeffcafé dukungan', 'utf16le'), []],
    ['UTF-16 the other way round', Buffer.from('\ufeffcafé dukungan', 'utf16le').swap16(), []],
    ['Windows-1252', Buffer.from('café dukungan', 'latin1'), ['charset-assumed']],
  ])('of a plain file in %s is read, its type is text', async (name, bytes, warned) => {
    const facts = await intake.read(folder.put(`${name}.txt`, bytes));
    expect(facts).toMatchObject({ mediaType: 'text/plain', text: 'café dukungan' });
    expect(facts.warnings.map(({ code }) => code)).toEqual(warned);
  });

  test('of bytes that could be Windows-1252 is not read where the name does not say that they are text', async () => {
    const facts = await intake.read(folder.put('entah', Buffer.from('caf\xe9 hitam', 'latin1')));
    expect(facts.mediaType).toBe('application/octet-stream');
    expect(facts.text).toBeUndefined();
  });

  test('of a PDF without any is absent, not empty', async () => {
    const facts = await intake.read(folder.put('empty.pdf', makePdf(Buffer.from('0 0 m'))));
    expect(facts).not.toHaveProperty('text');
  });

  test('of a PDF that cannot be followed is said to be unreadable', async () => {
    const facts = await intake.read(folder.put('broken.pdf', '%PDF-1.4\nno objects\nstartxref\n3\n%%EOF\n'));
    expect(facts.damage?.code).toBe('structure-broken');
    expect(facts.warnings.map(({ code }) => code)).toEqual(['text-unreadable']);
  });

  test('of a plain file is the file', async () => {
    const facts = await intake.read(folder.put('note.txt', 'Netralitas ASN — catatan\n'));
    expect(facts.text).toBe('Netralitas ASN — catatan\n');
  });
});

test('a PDF that unpacks to more than memory costs its reader and nothing else', async () => {
  const once = deflateSync(Buffer.alloc(600 * 1024 * 1024));
  const bomb = makePdf(deflateSync(once), '/Filter[/FlateDecode/FlateDecode]');
  expect(bomb.length).toBeLessThan(20_000);
  const page = Buffer.from('BT /F1 12 Tf 20 100 Td (tetap terbaca) Tj ET', 'latin1');
  const after = folder.put('after.pdf', makePdf(page));
  const [facts, next] = await Promise.all([intake.read(folder.put('bomb.pdf', bomb)), intake.read(after)]);
  expect(facts.damage).toEqual({ code: 'reader-died', detail: 'ended with SIGKILL' });
  expect(next.text).toBe('tetap terbaca');
});
