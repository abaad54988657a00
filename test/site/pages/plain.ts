import { picture } from '../picture.ts';
import { html, type Pages } from '../visit.ts';

const css = { 'content-type': 'text/css' };
const js = { 'content-type': 'text/javascript' };
const png = { 'content-type': 'image/png' };

/** Plain pages: an article, redirects, a page that script changes, odd encodings, shadow roots, dialogs. */
export const plain: Pages = {
  '/article': (visit) =>
    visit.reply({
      encoding: 'gzip',
      headers: { 'set-cookie': ['sid=rahasia-123; Path=/', 'lang=id'], 'x-served-by': 'test' },
      body: html(
        'Netralitas ASN',
        `<article><h1>Netralitas ASN</h1><p>Seorang pegawai diduga menyukai unggahan calon.</p>
        ${'<p>Paragraf lain dari berita ini, dengan huruf é dan emoji 🙂.</p>'.repeat(20)}
        <img src="/picture.png?seed=1" alt="gambar"></article><script src="/article.js"></script>`,
        '<link rel="canonical" href="/article"><link rel="stylesheet" href="/style.css">',
      ),
    }),
  '/style.css': (visit) =>
    visit.reply({
      headers: css,
      encoding: 'br',
      body: 'body{font:16px sans-serif;background:url(/picture.png?seed=2)}',
    }),
  '/article.js': (visit) => visit.reply({ headers: js, body: 'fetch("/data.json").then((r) => r.json());' }),
  '/data.json': (visit) =>
    visit.reply({ headers: { 'content-type': 'application/json' }, body: '{"judul":"Netralitas – é"}' }),
  '/picture.png': (visit) =>
    visit.reply({
      headers: png,
      body: picture(Number(visit.url.searchParams.get('seed') ?? '0'), 40, 30, 2000),
    }),
  '/favicon.ico': (visit) => visit.reply({ headers: png, body: picture(9, 16, 16) }),

  '/redirect/1': (visit) => visit.reply({ status: 301, headers: { location: '/redirect/2' } }),
  '/redirect/2': (visit) =>
    visit.reply({
      status: 302,
      headers: { location: `${visit.addresses.elsewhere}/redirected` },
      body: 'moved',
    }),
  '/redirected': (visit) => visit.reply({ body: html('Sampai', '<p>Sampai di sini.</p>') }),

  '/rendered': (visit) =>
    visit.reply({
      body: html('Dibuat skrip', '<p>Asli.</p><script src="/rendered.js"></script>'),
    }),
  '/rendered.js': (visit) =>
    visit.reply({
      headers: js,
      body: 'document.body.append(Object.assign(document.createElement("p"),{textContent:"Teks "+"buatan skrip"}))',
    }),

  '/latin': (visit) =>
    visit.reply({
      headers: { 'content-type': 'text/html; charset=windows-1252' },
      body: Buffer.from('<!doctype html><title>caf\xe9</title><p>na\x93ve\x94 caf\xe9 \x80</p>', 'latin1'),
    }),
  '/marked': (visit) =>
    visit.reply({
      headers: { 'content-type': 'text/html' },
      body: Buffer.from('\ufeff<!doctype html><title>tanda</title><p>Tanda urutan byte.</p>', 'utf8'),
    }),
  '/utf16': (visit) =>
    visit.reply({
      headers: { 'content-type': 'text/html; charset=utf-16le' },
      body: Buffer.from('<!doctype html><title>enam belas</title><p>Teks UTF-16.</p>', 'utf16le'),
    }),
  '/broken-utf8': (visit) =>
    visit.reply({
      body: Buffer.from('<!doctype html><meta charset=utf-8><title>rusak</title><p>a\xff\xfeb</p>', 'latin1'),
    }),

  '/shadow': (visit) =>
    visit.reply({
      body: html(
        'Bayangan',
        '<div id="host"></div><script>document.getElementById("host").attachShadow({mode:"open"}).innerHTML="<p>Di dalam bayangan</p>"</script>',
      ),
    }),
  '/dialogs': (visit) =>
    visit.reply({
      body: html(
        'Dialog',
        `<p>Halaman dengan dialog.</p><script>
        onbeforeunload = (event) => { event.preventDefault(); return "jangan"; };
        alert("Halo"); document.title = confirm("Yakin?") ? "ya" : "tidak"; prompt("Nama?"); print();
        window.open("/redirected");
        </script>`,
      ),
    }),
  '/strict': (visit) =>
    visit.reply({
      headers: {
        'content-security-policy':
          "default-src 'none'; img-src 'self'; style-src 'none'; sandbox allow-scripts",
      },
      body: html(
        'Ketat',
        '<p>Halaman dengan CSP.</p><img src="/picture.png?seed=3"><script>fetch("/data.json")</script>',
      ),
    }),
};
