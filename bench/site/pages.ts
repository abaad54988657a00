/** Height of `/post` in CSS pixels when the whole feed is scrolled out, at any width from 680 up. */
export const postHeight = 39_739;
export const feedPages = 5;

const names = ['Ratna Dewi', 'Budi Santoso', 'Yohanes Mau', 'Siti Aminah', 'I Made Wirawan', 'Halimah Nur'];
const sentences = [
  'Mari kita dukung bersama pasangan calon nomor dua pada hari pemungutan suara.',
  'Pegawai negeri seharusnya menjaga netralitas dan tidak ikut mengampanyekan siapa pun.',
  'Spanduk itu sudah berdiri di pagar kantor kecamatan sejak hari Jumat pekan lalu.',
  'Saya melihat sendiri kepala dinas hadir dan mengacungkan jari di atas panggung.',
  'Tolong dicatat tanggal dan jamnya, siapa tahu unggahan ini dihapus nanti malam.',
  'Warga anak-anak sampai orang tua berkumpul di lapangan untuk mendengarkan pidato.',
];

function pick(list: readonly string[], n: number): string {
  return list[n % list.length] ?? '';
}

/** Running text of `count` sentences, different for each `seed`. */
function prose(seed: number, count: number): string {
  return Array.from({ length: count }, (_, i) => pick(sentences, seed * 7 + i * (1 + (seed % 5)))).join(' ');
}

function comment(n: number): string {
  return `<li class="comment" id="c${n}"><b>${pick(names, n)}</b> <a href="/user/${n}">@warga_${n}</a>
<time datetime="2024-11-${String((n % 27) + 1).padStart(2, '0')}T08:${String(n % 60).padStart(2, '0')}:00+08:00">${n} menit</time>
<p>${prose(n, 3)}</p><button>Suka</button> <button>Balas</button></li>`;
}

function figure(n: number): string {
  return `<figure><img src="/img/${n}.jpg" width="680" height="510" loading="lazy" alt="Foto ${n + 1}"><figcaption>Foto ${n + 1}</figcaption></figure>`;
}

/** `/post`: 60 comments, 25 lazy images, a font, a video, an iframe, a fixed cookie banner, an endless feed. */
export function postPage(): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Unggahan Kepala Dinas – Ruang Warga</title>
<link rel="icon" href="data:,"><link rel="stylesheet" href="/style.css"><script src="/app.js" defer></script></head><body>
<header>Ruang Warga</header><main>
<article><h1>Kepala Dinas menghadiri kampanye</h1><p>${prose(1, 8)}</p></article>
<div class="video"><video src="/video.webm" width="640" height="360" muted autoplay loop playsinline preload="auto"></video></div>
<iframe src="/frame" title="Jajak pendapat"></iframe>
${Array.from({ length: 25 }, (_, n) => figure(n)).join('\n')}
<ul>${Array.from({ length: 60 }, (_, n) => comment(n)).join('\n')}</ul>
<div id="feed"></div><div id="end"></div></main><footer>Akhir</footer>
<div class="cookies">Kami memakai kuki. <button>Terima</button> <button>Tolak</button></div></body></html>`;
}

/** The frame inside `/post`. */
export function framePage(): string {
  return `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="/style.css"><p>Apakah Anda setuju?</p><button>Ya</button><button>Tidak</button>`;
}

/** One page of the feed, from 1: twelve cards and one more image. */
export function feedPage(page: number): string {
  const cards = Array.from({ length: 12 }, (_, i) => ({
    author: pick(names, page * 12 + i),
    text: prose(page * 12 + i, 3),
  }));
  return JSON.stringify({
    page,
    cards,
    image: `/img/${24 + page}.jpg`,
    next: page < feedPages ? page + 1 : null,
  });
}

/** `/article`: 30 KB of HTML and nothing else, about 10,000 pixels tall. */
export function articlePage(): string {
  const head = `<!doctype html><html lang="id"><head><meta charset="utf-8"><title>Netralitas ASN – Warta Daerah</title><link rel="icon" href="data:,">
<style>body{max-width:760px;margin:40px auto;font:17px/1.6 sans-serif}p{margin:0 0 24px}</style></head><body><article><h1>Netralitas ASN diuji</h1>`;
  let body = '';
  for (let n = 0; head.length + body.length < 29_400; n++) body += `\n<p>${prose(n, 4)}</p>`;
  return `${head}${body}</article></body></html>`;
}

/** Fixed heights everywhere, so that the page is as tall on every machine. */
export const styleSheet = `@font-face{font-family:Ruang;src:url(/font.ttf)}
*{box-sizing:border-box}html,body{margin:0}body{font:16px/1.4 Ruang,sans-serif;background:#eef}
header{position:sticky;top:0;height:64px;background:#123;color:#fff;padding:20px;z-index:2}
main{width:680px;margin:0 auto;background:#fff}article{height:375px;overflow:hidden;padding:16px}
.video{height:400px;padding:20px}iframe{display:block;height:200px;width:680px;border:0}
figure{height:560px;margin:0;overflow:hidden}figure img{display:block}figcaption{padding:10px}
ul{margin:0;padding:0;list-style:none}.comment{height:160px;overflow:hidden;padding:12px;border-top:1px solid #ccd}
.card{height:200px;overflow:hidden;padding:12px;border-top:1px solid #ccd}footer{height:300px;padding:30px}
.cookies{position:fixed;left:0;right:0;bottom:0;height:110px;background:#fe8;padding:30px;z-index:3}`;

/** The endless feed: asks for the next page when the end comes within two screens. */
export const appScript = `let next = 1, busy = false;
const feed = document.getElementById('feed'), end = document.getElementById('end');
async function more() {
  if (busy || next === null) return;
  busy = true;
  const answer = await (await fetch('/api/feed?page=' + next)).json();
  for (const card of answer.cards) {
    const box = document.createElement('div');
    box.className = 'card';
    box.append(Object.assign(document.createElement('b'), { textContent: card.author }),
      Object.assign(document.createElement('p'), { textContent: card.text }));
    feed.append(box);
  }
  const figure = document.createElement('figure');
  figure.append(Object.assign(document.createElement('img'), { src: answer.image, width: 680, height: 510 }));
  feed.append(figure);
  next = answer.next;
  busy = false;
  watcher.unobserve(end);
  watcher.observe(end);
}
const watcher = new IntersectionObserver((seen) => { if (seen.some((s) => s.isIntersecting)) more(); }, { rootMargin: '1440px' });
watcher.observe(end);`;
