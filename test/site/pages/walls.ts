import { html, type Pages } from '../visit.ts';

/** Answers without the content that was asked for. */
export const walls: Pages = {
  '/gone': (visit) => visit.reply({ status: 410, body: html('Hilang', '<p>Sudah dihapus.</p>') }),
  '/broken-server': (visit) => visit.reply({ status: 503, body: html('Rusak', '<p>Coba lagi nanti.</p>') }),
  '/too-many': (visit) => visit.reply({ status: 429, body: html('Terlalu banyak', '<p>Pelan-pelan.</p>') }),
  '/forbidden': (visit) => visit.reply({ status: 403, body: html('Dilarang', '<p>Access denied</p>') }),
  '/empty': (visit) => visit.reply({ body: '' }),
  '/no-text': (visit) => visit.reply({ body: html('', '') }),
  '/tombstone': (visit) =>
    visit.reply({
      body: html(
        'Situs Sosial',
        '<main><h2>Konten ini tidak tersedia saat ini</h2><p>Pemiliknya mungkin telah menghapusnya.</p></main>',
      ),
    }),
  '/about-tombstones': (visit) =>
    visit.reply({
      body: html(
        'Berita',
        `<article><h1>Apa arti "Konten ini tidak tersedia saat ini"?</h1>${'<p>Artikel panjang tentang unggahan yang hilang dan cara membacanya. </p>'.repeat(30)}</article>`,
      ),
    }),
  '/login': (visit) =>
    visit.reply({
      body: html(
        'Masuk',
        '<form method="post" action="/act/login"><h1>Masuk untuk melanjutkan</h1><input name="email"><input type="password" name="pass"><button>Masuk</button></form>',
      ),
    }),
  '/asks-below': (visit) =>
    visit.reply({
      body: html(
        'Pengumuman',
        `<article><h1>Pengumuman</h1><p>Rapat warga hari Sabtu pukul sembilan pagi di balai desa.</p></article>
        <form method="post" action="/act/login"><input name="email"><input type="password" name="pass"><button>Masuk</button></form>
        <form method="post" action="/act/post"><textarea></textarea><div class="cf-turnstile" style="width:300px;height:65px"></div><button>Kirim</button></form>
        <div style="visibility:hidden"><div class="g-recaptcha" style="width:300px;height:70px"></div></div>`,
      ),
    }),
  '/needs-login': (visit) =>
    visit.reply({ status: 302, headers: { location: '/login?next=%2Fneeds-login' } }),
  '/captcha-over': (visit) =>
    visit.reply({
      body: html(
        'Video',
        `<main>${'<p>Video lain yang disarankan di samping, dengan keterangan yang panjang.</p>'.repeat(30)}</main>
        <div class="captcha-verify-container" style="position:fixed;inset:20%;background:#eee"><img id="captcha-verify-image" src="/picture.png" alt=""></div>`,
      ),
    }),
  '/test-within': (visit) =>
    visit.reply({
      body: html(
        'Berkas',
        `<main style="position:absolute;inset:0">${'<p>Berita panjang tentang rapat warga di balai desa pada hari Sabtu.</p>'.repeat(30)}
        <div class="cf-turnstile" style="width:300px;height:65px"></div></main>`,
      ),
    }),
  '/captcha': (visit) =>
    visit.reply({
      body: html(
        'Just a moment...',
        '<p>Verify you are human</p><div class="g-recaptcha" data-sitekey="x"></div>',
      ),
    }),
};
