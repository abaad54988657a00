import { noise } from '../picture.ts';
import { html, type Pages } from '../visit.ts';

/** Pages that do not end as they should: never, slowly, by a cut, or as a download. */
export const endings: Pages = {
  '/never': (visit) => {
    visit.begin(200, { 'content-type': 'text/html; charset=utf-8' });
    visit.write('<!doctype html><title>Tak selesai</title><p>Bagian pertama.</p>');
  },
  '/never-quiet': (visit) =>
    visit.reply({
      body: html(
        'Tak tenang',
        `<p>Selalu meminta.</p><script>const again = () => fetch('/tick?' + Math.random()).then(again); again(); again();</script>`,
      ),
    }),
  '/tick': (visit) => {
    setTimeout(() => visit.reply({ body: 'tick', headers: { 'content-type': 'text/plain' } }), 20);
  },
  '/hanging-image': (visit) =>
    visit.reply({ body: html('Gambar gantung', '<p>Teks ada.</p><img src="/hang" width="10" height="10">') }),
  '/hang': () => undefined,
  '/slow': async (visit) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    visit.reply({ body: html('Lambat', '<p>Akhirnya.</p>') });
  },
  '/cut-at-once': (visit) => visit.cut(),
  '/cut-midway': (visit) => {
    visit.begin(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': '100000' });
    visit.write(`<!doctype html><title>Putus</title><p>${'Separuh halaman. '.repeat(200)}</p>`);
    setTimeout(() => visit.cut(), 100);
  },
  '/cut-image': (visit) =>
    visit.reply({
      body: html('Gambar putus', '<p>Teks ada.</p><img src="/cut-at-once"><img src="/cut-png">'),
    }),
  '/cut-png': (visit) => {
    visit.begin(200, { 'content-type': 'image/png', 'content-length': '5000' });
    visit.write(noise(3, 2000));
    setTimeout(() => visit.cut(), 50);
  },
  '/download': (visit) =>
    visit.reply({
      headers: {
        'content-type': 'application/zip',
        'content-disposition': 'attachment; filename="surat keputusan.zip"',
      },
      body: noise(11, 300_000),
    }),
};
