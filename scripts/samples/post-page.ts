/** The sample post: an invented network, invented people, invented places. */
interface SampleComment {
  name: string;
  handle: string;
  text: string;
  at: string;
  shownAt: string;
  likes: number;
  portrait: string;
}

export const people = [
  { name: 'Budi Rekaan', handle: 'budi.contoh', initials: 'BR', colour: '#27435f' },
  { name: 'Siti Umpama', handle: 'siti.contoh', initials: 'SU', colour: '#6a4c93' },
  { name: 'Agus Misalnya', handle: 'agus.contoh', initials: 'AM', colour: '#3f7f3a' },
  { name: 'Dewi Andai', handle: 'dewi.contoh', initials: 'DA', colour: '#b3202a' },
  { name: 'Rina Pemisalan', handle: 'rina.contoh', initials: 'RP', colour: '#e07a5f' },
] as const;

const said = [
  'Mantap Pak, lanjutkan! Nomor 9 untuk Kabupaten Rekaan.',
  'Maaf Pak, bukankah ASN harus netral? Mohon dijaga.',
  'Acaranya di lapangan mana, Pak? Saya mau ikut.',
  'Sudah saya bagikan ke grup kantor.',
  'Hati-hati, ini bisa jadi temuan Panwas lho.',
  'Semoga Jum’at nanti ramai lagi. #RekaanSejahtera',
  'Kepala dinas kami juga hadir, mendukung penuh!',
  'Tolong dihapus saja, Pak, sebelum ada yang menangkap layar.',
];

const comments: SampleComment[] = said.map((text, n) => {
  const person = people[(n + 1) % people.length] ?? people[0];
  const minute = String(12 + n * 5).padStart(2, '0');
  const at = `2026-09-18T20:${minute}:00+07:00`;
  const { name, handle } = person;
  return {
    name,
    handle,
    text,
    at,
    shownAt: `${n + 2} mnt`,
    likes: 3 + ((n * 7) % 11),
    portrait: `${handle}.png`,
  };
});

/** Comments that are in the page, and those that it fetches when it is scrolled to the end. */
const shownComments = comments.slice(0, 4);
const laterComments = comments.slice(4);

const comment = (each: SampleComment): string =>
  `<li class="comment"><img src="${each.portrait}" alt="" width="40" height="40" loading="lazy"><div class="bubble">
    <b>${each.name}</b> <span class="muted">@${each.handle}</span><p>${each.text}</p>
    <span class="muted"><time datetime="${each.at}">${each.shownAt}</time> · ${each.likes} suka · Balas</span></div></li>`;

const style = `
:root{color-scheme:light;--ink:#1c2733;--muted:#66758a;--line:#e3e8ee;--brand:#0b7a75}
*{box-sizing:border-box}body{margin:0;background:#eef2f5;color:var(--ink);font:16px/1.5 "Liberation Sans","DejaVu Sans",system-ui,sans-serif}
.sample{background:#f3c623;text-align:center;font-weight:700;padding:6px;letter-spacing:.02em}
header{position:sticky;top:0;background:#fff;border-bottom:1px solid var(--line);padding:12px 20px;display:flex;gap:12px;align-items:center;z-index:2}
header b{color:var(--brand);font-size:20px}header span{flex:1;max-width:360px;background:#f1f4f7;border-radius:20px;padding:6px 16px;color:var(--muted)}
main{max-width:680px;margin:24px auto;padding:0 12px}article{background:#fff;border:1px solid var(--line);border-radius:14px;overflow:hidden;box-shadow:0 1px 3px #0001}
.author{display:flex;gap:12px;padding:18px 20px 6px;align-items:center}.author img,.comment img{border-radius:50%;flex:none}
.author h1{font-size:17px;margin:0}.muted{color:var(--muted);font-size:14px}.text{padding:4px 20px 14px;font-size:17px;white-space:pre-line}
.text a{color:var(--brand);text-decoration:none}.photo{display:block;width:100%;height:auto}
.counts{display:flex;gap:18px;padding:12px 20px;border-bottom:1px solid var(--line)}.acts{display:flex;border-bottom:1px solid var(--line)}
.acts span{flex:1;text-align:center;padding:10px;color:var(--muted);font-weight:600}.acts .on{color:var(--brand)}
ul{list-style:none;margin:0;padding:14px 20px}.comment{display:flex;gap:10px;margin:0 0 14px}.bubble p{margin:2px 0}
.bubble{background:#f4f6f8;border-radius:14px;padding:8px 14px}footer{text-align:center;padding:24px;color:var(--muted)}`;

const script = `
const list=document.getElementById('komentar');const end=document.getElementById('akhir');
new IntersectionObserver(async(seen,observer)=>{if(!seen.some(e=>e.isIntersecting))return;observer.disconnect();
const later=await(await fetch('komentar.json')).json();list.insertAdjacentHTML('beforeend',later.html);
end.textContent='Semua komentar sudah ditampilkan';}).observe(end);`;

/** What `komentar.json` holds: the later comments as the page shows them. */
export function laterCommentsJson(): string {
  return `${JSON.stringify({ count: laterComments.length, html: laterComments.map(comment).join('') })}\n`;
}

export function postPage(): string {
  const title = 'Budi Rekaan di Warung Kabar: “Alhamdulillah, bersama H. Misal Sejahtera malam ini”';
  return `<!doctype html>
<html lang="id"><head><meta charset="utf-8"><title>${title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="canonical" href="https://warung-kabar.example/budi.contoh/kiriman/90017">
<meta property="og:type" content="article"><meta property="og:site_name" content="Warung Kabar (contoh)">
<meta property="og:title" content="${title}"><meta property="og:image" content="kampanye.jpg">
<meta property="article:published_time" content="2026-09-18T20:05:00+07:00"><meta property="article:author" content="@budi.contoh">
<link rel="icon" href="data:,"><style>${style}</style></head><body>
<div class="sample">CONTOH · jejaring, orang dan peristiwa di halaman ini rekaan</div>
<header><b>Warung Kabar</b><span>Cari teman, grup, kabar…</span></header>
<main><article>
<div class="author"><img src="budi.contoh.png" alt="" width="52" height="52"><div><h1>Budi Rekaan</h1>
<span class="muted">@budi.contoh · Pegawai pada Dinas Percontohan Kabupaten Rekaan<br><time datetime="2026-09-18T20:05:00+07:00">18 September 2026 pukul 20.05 WIB</time></span></div></div>
<div class="text">Alhamdulillah, bersama H. Misal Sejahtera malam ini di lapangan desa. Orangnya merakyat, programnya jelas.
Ayo kawan-kawan se-kantor, jangan lupa <b>nomor 9</b>! Kita menangkan bersama.

<a href="#">#Misal9</a> <a href="#">#RekaanSejahtera</a> <a href="#">@misal.sejahtera.contoh</a></div>
<img class="photo" src="kampanye.jpg" width="1200" height="800" alt="Panggung kampanye (gambar rekaan)">
<div class="counts"><span><b>128</b> suka</span><span><b>${comments.length}</b> komentar</span><span><b>17</b> kali dibagikan</span></div>
<div class="acts"><span class="on">Disukai</span><span>Komentar</span><span>Bagikan</span></div>
<ul id="komentar">${shownComments.map(comment).join('')}</ul>
</article><footer id="akhir">Memuat komentar lainnya…</footer></main>
<script>${script}</script></body></html>
`;
}
