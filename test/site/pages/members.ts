import { html, type Pages } from '../visit.ts';

/** Secrets of one log-in, as the site gives them: nowhere but in the browser's profile may they be found. */
export const memberSecrets = {
  /** A cookie that counts until the browser ends. */
  session: 'sesi-4f1c0d9a7b',
  /** A cookie that counts for a year. */
  device: 'perangkat-83be55c21f',
  /** In the page's own storage. */
  local: 'simpanan-lokal-7d0e6a',
  database: 'simpanan-data-19c4f8',
};
export const member = { name: 'pengawas', password: 'kata-sandi-rahasia-55', shown: 'Pengawas Contoh' };

const isMember = (cookie: string | undefined): boolean =>
  cookie?.includes(`sid=${memberSecrets.session}`) === true &&
  cookie.includes(`device=${memberSecrets.device}`);

const form = (next: string): string =>
  `<form method="post" action="/members/enter?next=${encodeURIComponent(next)}"><h1>Masuk untuk melanjutkan</h1>
  <input name="name" autofocus><input type="password" name="password"><button>Masuk</button></form>`;

/**
 * A site that shows its posts to members only, with a form to log in. `ended` says for which sessions it has
 * forgotten that they were logged in.
 */
export function members(): { pages: Pages; endSessions(): void; renewSessions(): void } {
  let ended = false;
  const pages: Pages = {
    '/members/post': (visit) => {
      if (ended || !isMember(visit.request.headers.cookie)) {
        visit.reply({ status: 302, headers: { location: '/members/login?next=/members/post' } });
        return;
      }
      visit.reply({
        headers: { 'cache-control': 'max-age=3600' },
        body: html(
          'Unggahan anggota',
          `<header><a href="/members/u/pengawas"><img src="/members/cached.png" alt="" width="32" height="32"> <span>${member.shown}</span></a></header>
          <h1>Hanya untuk anggota</h1><p>Unggahan yang dicari.</p><a href="/members/logout">Keluar</a>
          <img src="/members/cached.png" alt=""><p id="kept"></p><script>
            const kept = document.getElementById('kept');
            kept.textContent = localStorage.getItem('token') === null ? 'simpanan kosong' : 'simpanan ada';
            const asked = indexedDB.open('anggota');
            asked.onupgradeneeded = () => asked.transaction.abort();
            asked.onsuccess = () => { kept.textContent += ', data ada'; };
          </script>`,
        ),
      });
    },
    '/members/cached.png': (visit) =>
      visit.reply({
        headers: { 'content-type': 'image/png', 'cache-control': 'max-age=3600' },
        body: Buffer.from(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
          'base64',
        ),
      }),
    '/members/login': (visit) =>
      visit.reply({ body: html('Masuk', form(visit.url.searchParams.get('next') ?? '/members/home')) }),
    '/members/enter': async (visit) => {
      const sent = new URLSearchParams(await visit.body());
      if (sent.get('name') !== member.name || sent.get('password') !== member.password) {
        visit.reply({ status: 302, headers: { location: '/members/login' } });
        return;
      }
      visit.reply({
        status: 302,
        headers: {
          location: '/members/home',
          'set-cookie': [
            `sid=${memberSecrets.session}; Path=/; HttpOnly`,
            `device=${memberSecrets.device}; Path=/; HttpOnly; Max-Age=31536000`,
          ],
        },
      });
    },
    '/members/home': (visit) =>
      visit.reply({
        body: html(
          'Beranda anggota',
          `<h1>Selamat datang</h1><a href="/members/logout">Keluar</a><script>
            localStorage.setItem('token', '${memberSecrets.local}');
            const asked = indexedDB.open('anggota', 1);
            asked.onupgradeneeded = () => asked.result.createObjectStore('s').put('${memberSecrets.database}', 'k');
            asked.onsuccess = () => fetch('/members/settled');
          </script>`,
        ),
      }),
    '/members/settled': (visit) => visit.reply({ status: 204 }),
  };
  return {
    pages,
    endSessions: () => {
      ended = true;
    },
    renewSessions: () => {
      ended = false;
    },
  };
}
