import { picture } from '../picture.ts';
import { html, type Pages } from '../visit.ts';

/** Pages that are longer than the window: lazy pictures, endless lists, fixed bars, inner scrollers. */
export const scrolling: Pages = {
  '/lazy': (visit) =>
    visit.reply({
      body: html(
        'Gambar malas',
        Array.from(
          { length: 12 },
          (_, n) =>
            `<div style="height:900px">${n}<img loading="lazy" src="/lazy.png?seed=${n}" width="400" height="300"></div>`,
        ).join(''),
      ),
    }),
  '/lazy.png': (visit) =>
    visit.reply({
      headers: { 'content-type': 'image/png' },
      body: picture(Number(visit.url.searchParams.get('seed')), 400, 300),
    }),

  '/endless': (visit) =>
    visit.reply({
      body: html(
        'Tanpa akhir',
        `<ol id="list"></ol><div id="end" style="height:10px"></div><script>
        const last = ${Number(visit.url.searchParams.get('pages') ?? '5')};
        let next = 1, busy = false;
        const load = async () => {
          if (busy || next > last) return;
          busy = true;
          const page = await (await fetch('/endless.json?page=' + next)).json();
          for (const text of page.items) {
            const item = document.createElement('li'); item.style.height = '220px'; item.textContent = text;
            const image = new Image(); image.src = '/lazy.png?seed=' + (100 + next); item.append(image);
            list.append(item);
          }
          next += 1; busy = false;
          if (end.getBoundingClientRect().top < innerHeight + 200) load();
        };
        new IntersectionObserver((seen) => { if (seen.some((one) => one.isIntersecting)) load(); }, { rootMargin: '200px' }).observe(end);
        </script>`,
      ),
    }),
  '/endless.json': async (visit) => {
    const page = visit.url.searchParams.get('page') ?? '';
    await new Promise((resolve) => setTimeout(resolve, 50));
    visit.reply({
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ items: Array.from({ length: 10 }, (_, n) => `Komentar ${page}.${n}`) }),
    });
  },

  '/sticky': (visit) =>
    visit.reply({
      body: html(
        'Menempel',
        `<header style="position:sticky;top:0;height:60px;background:#f00">Kepala</header>
        <div style="position:fixed;bottom:0;left:0;right:0;height:80px;background:#00f">Kami memakai kuki</div>
        ${Array.from({ length: 30 }, (_, n) => `<p style="height:200px;background:#fff">Baris ${n}</p>`).join('')}`,
        '<style>body{margin:0}</style>',
      ),
    }),

  /** The page itself is a box that is fixed to the window and scrolls. */
  '/fixed-root': (visit) =>
    visit.reply({
      body: html(
        'Akar tetap',
        '<div style="position:fixed;inset:0;overflow:auto"><div style="height:5000px">.</div></div>',
      ),
    }),
  '/wide': (visit) =>
    visit.reply({
      body: html(
        'Lebar',
        '<div style="width:19990px;height:200px;background:linear-gradient(90deg,#fff 19980px,#f80 19980px)"></div>',
        '<style>body{margin:0}</style>',
      ),
    }),
  '/inner': (visit) =>
    visit.reply({
      body: html(
        'Gulir dalam',
        `<div id="pane" style="height:100vh;overflow:auto">${Array.from(
          { length: 12 },
          (_, n) =>
            `<div style="height:700px">${n}<img loading="lazy" src="/lazy.png?seed=${200 + n}" width="400" height="300"></div>`,
        ).join('')}</div>`,
        '<style>html,body{margin:0;height:100%;overflow:hidden}</style>',
      ),
    }),

  '/tall': (visit) => {
    const height = Number(visit.url.searchParams.get('height') ?? '40000');
    visit.reply({
      body: html(
        'Tinggi',
        `<div style="height:${height - 50}px;background:linear-gradient(#0a0,#00a)">Atas</div><p style="height:50px;margin:0;background:#ff8000">Bawah</p>`,
        '<style>body{margin:0}</style>',
      ),
    });
  },
};
