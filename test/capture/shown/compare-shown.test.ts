import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareShown } from '../../../src/capture/shown/compare-shown.ts';

const html =
  '<html><head><title>Pasar</title></head><body><h1>Pasar Baru</h1><p>Camat <b>hadir</b> di pasar, bukan untuk berkampanye.</p>' +
  '<p hidden>Catatan redaksi yang tidak tampil</p><script>var x = "Tiga ratus"</script></body></html>';

describe('what a page shows against what was sent', () => {
  test('finds every line in the HTML, with tags inside and other spelling of letters', () => {
    const shown = 'Pasar Baru\n\nCamat hadir di pasar, bukan untuk berkampanye.\nPASAR BARU';
    expect(compareShown(shown, [html], html)).toEqual({
      whole: true,
      lines: 3,
      notSent: { count: 0, lines: [] },
      assembled: { count: 0, lines: [] },
      notShown: { count: 1, lines: ['Catatan redaksi yang tidak tampil'] },
      notShownOfLists: { count: 0, lines: [] },
    });
  });

  test('names a word that was never sent, and the line in which it stands', () => {
    const { notSent } = compareShown('Camat hadir di pasar, khusus untuk berkampanye.', [html], html);
    expect(notSent).toEqual({
      count: 1,
      lines: [{ text: 'Camat hadir di pasar, khusus untuk berkampanye.', words: ['khusus'] }],
    });
  });

  test('names a line whose words came in another order', () => {
    const { notSent, assembled } = compareShown('Camat bukan di pasar untuk berkampanye', [html], html);
    expect(notSent.count).toBe(0);
    expect(assembled).toEqual({ count: 1, lines: ['Camat bukan di pasar untuk berkampanye'] });
  });

  test('names a sentence from which a word was taken, and two that were made one, though each part of them was sent', () => {
    const tidak = 'Sebagai warga biasa saya tidak akan memilih pasangan nomor satu di kota ini';
    const sent = `<p>${tidak}</p><p>Teman saya bernama Budi</p><p>Dia menghadiri kampanye calon nomor dua kemarin</p>`;
    const shown = [
      tidak.replace('tidak ', ''),
      'Teman saya bernama Budi menghadiri kampanye calon nomor dua kemarin',
    ];
    const { assembled, notShown } = compareShown(shown.join('\n'), [sent], sent);
    expect(assembled).toEqual({ count: 2, lines: shown });
    expect(notShown?.lines).toEqual([tidak]);
    // Less of a line at its end is how pages show long ones.
    const begun = compareShown('Sebagai warga biasa saya tidak akan…', [sent], sent);
    expect([begun.assembled.count, begun.notShown?.lines.includes(tidak)]).toEqual([0, false]);
  });

  test('reads what scripts and JSON carry, escaped once or twice', () => {
    const json = String.raw`{"text":"Bapak Ra\u0308den\nberkata: \"pilih saja\" caf\u00e9","n":"\\u0042udi\\nsetuju"}`;
    const result = compareShown('Bapak Räden\nberkata: "pilih saja" café\nBudi setuju', [json], null);
    expect(result).toMatchObject({
      lines: 3,
      notSent: { count: 0 },
      assembled: { count: 0 },
      notShown: null,
    });
  });

  test('misses nothing of a line of the HTML that is drawn as two', () => {
    const sent = '<a><span>Budi Santoso Wijaya</span> <span>3 jam yang lalu</span></a><p>Budi</p>';
    const { notShown } = compareShown('Budi\nBudi Santoso Wijaya\n3 jam yang lalu', [sent], sent);
    expect(notShown?.lines).toEqual([]);
  });

  test('takes the cells of a row for lines of their own, in whatever order they were sent', () => {
    const json = '{"people":[{"handle":"ratna.santoso.32","name":"Ratna Santoso Putri","mark":"Suka"}]}';
    const { lines, assembled, notSent } = compareShown(
      'Ratna Santoso Putri\t@ratna.santoso.32\tSuka\nBudi Santoso Putri\t@ratna.santoso.32',
      ...([[json], null] as const),
    );
    expect([lines, assembled.count]).toEqual([4, 0]);
    expect(notSent.lines).toEqual([{ text: 'Budi Santoso Putri', words: ['budi'] }]);
  });

  test('names a name that stands beside the handle of another, both of whom were sent', () => {
    const picture = `https://gambar.example/${'a/b?c=d&'.repeat(20)}`;
    const person = (name: string, handle: string) => ({ name, picture, handle });
    const people = Array.from({ length: 9 }, (_, at) =>
      person(`Orang Ke ${String(at)}`, `orang.${String(at)}`),
    );
    people.push(person('Ratna Santoso Putri', 'ratna.s'), person('Budi', 'budi_3'));
    const sent = [JSON.stringify(people), '{"budi":1}', JSON.stringify({ handle: 'siti', name: 'Siti' })];
    const of = (...rows: string[]) => compareShown(rows.join('\n'), sent, null).assembled.lines;
    expect(of('Ratna Santoso Putri\t@ratna.s', 'Budi\t@budi_3', 'Siti\t@siti\tSuka')).toEqual([]);
    expect(of('Orang Ke 0\t@ratna.s', 'Budi\t@siti')).toEqual(['Orang Ke 0 @ratna.s', 'Budi @siti']);
  });

  test('a number that was changed is a word that was not sent', () => {
    const sent = ['{"likes":298,"label":"suka"}'];
    expect(compareShown('298 suka', sent, null).assembled.count).toBe(1);
    expect(compareShown('2980 suka', sent, null).notSent.lines).toEqual([
      { text: '2980 suka', words: ['2980'] },
    ]);
  });

  test('a paragraph that was taken away is named', () => {
    expect(compareShown('Pasar Baru', [html], html).notShown?.lines).toContain(
      'Camat hadir di pasar, bukan untuk berkampanye.',
    );
  });

  test('lists no more than a hundred lines, and counts all', () => {
    const { notSent } = compareShown(
      Array.from({ length: 300 }, (_, at) => `baris${at}`).join('\n'),
      [],
      null,
    );
    expect(notSent.count).toBe(300);
    expect(notSent.lines).toHaveLength(100);
  });

  test('whatever was sent as it is shown is found', () => {
    const lines = fc.array(fc.string({ unit: 'grapheme', maxLength: 60 }), { maxLength: 20 });
    fc.assert(
      fc.property(lines, (all) => {
        const text = all.join('\n').replace(/[\\&<>]/g, ' ');
        const { notSent, assembled } = compareShown(text, [text], null);
        expect(notSent.count + assembled.count).toBe(0);
      }),
    );
  });

  test('is done with what is made to keep it busy', () => {
    const hostile = [
      '\\'.repeat(2_000_000),
      '<script '.repeat(300_000),
      '&'.repeat(2_000_000),
      '<'.repeat(2_000_000),
    ];
    for (const text of hostile) {
      expect(compareShown('satu dua tiga empat', [text], text).notSent.count).toBe(1);
    }
  });
});

describe('what came as data and is not shown', () => {
  const row = (text: string) => ({
    node: { message: { text }, hint: 'Catatan yang tidak tampil', name: 'Siti' },
  });
  const data = (...texts: string[]) => JSON.stringify({ data: { rows: texts.map(row) } });
  const absent = (shown: string, ...sent: string[]) => compareShown(shown, sent, null).notShownOfLists?.lines;
  const [one, two, three] = [
    'Saya melihat sendiri di sana',
    'Camat itu memberi uang',
    'Jangan percaya begitu saja',
  ];

  test('is named where most others of its list are shown, also over several answers and in scripts of the page', () => {
    expect(absent(`${one}\n${three}`, data(one, two, three))).toEqual([two]);
    expect(absent(`${one}\n${three}`, data(one, three), data(two))).toEqual([two]);
    const inPage = `<p>x</p><script type="application/json">${data(one, two, three)}</script>`;
    expect(absent(`${one}\n${three}`, inPage)).toEqual([two]);
    expect(absent(`${one}\n${three}`, `for (;;);${data(one, 'Bohong!', three)}`)).toEqual(['Bohong!']);
  });

  test('is not where little of the list is shown, where it is cut short, or where it is in no list', () => {
    expect(absent(one, data(one, two, three))).toEqual([]);
    const long = `${two} kepada warga yang datang ke lapangan sejak pagi tadi`;
    expect(absent(`${one}\n${two} kepada warga…\n${three}`, data(one, long, three))).toEqual([]);
    expect(absent(`${one}\n${three}`, JSON.stringify({ title: two, rows: [row(one), row(three)] }))).toEqual(
      [],
    );
    expect(absent(one, '{"rows":[')).toEqual([]);
  });
});
