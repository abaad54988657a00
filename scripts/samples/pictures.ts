/** The pictures of the samples, drawn as SVG. All names are invented; each picture says that it is a sample. */

const sample = (width: number, height: number): string =>
  `<g font-family="DejaVu Sans, Liberation Sans, sans-serif" font-weight="bold" text-anchor="middle">
    <text x="${width / 2}" y="${height - 22}" font-size="26" fill="#fff" stroke="#000" stroke-width="5"
      paint-order="stroke" opacity="0.92">CONTOH · gambar rekaan, bukan peristiwa nyata</text></g>`;

const sky = (id: string, top: string, bottom: string): string =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${top}"/>
   <stop offset="1" stop-color="${bottom}"/></linearGradient>`;

function house(x: number, y: number, width: number, height: number, wall: string, roof: string): string {
  const windows = [0.18, 0.62].map(
    (at) =>
      `<rect x="${x + width * at}" y="${y + height * 0.3}" width="${width * 0.2}" height="${height * 0.28}" fill="#cfe3ee" stroke="#5b4636" stroke-width="6"/>`,
  );
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${wall}"/>
    <polygon points="${x - 30},${y} ${x + width / 2},${y - height * 0.55} ${x + width + 30},${y}" fill="${roof}"/>
    ${windows.join('')}
    <rect x="${x + width * 0.42}" y="${y + height * 0.55}" width="${width * 0.15}" height="${height * 0.45}" fill="#6b4a2f"/>`;
}

function palm(x: number, y: number, size: number): string {
  const leaves = [-160, -125, -90, -55, -20].map(
    (angle) =>
      `<path d="M0 0 Q ${size * 0.5} ${-size * 0.18} ${size} ${size * 0.12} Q ${size * 0.5} ${size * 0.02} 0 0" fill="#3f7f3a" transform="translate(${x} ${y - size * 1.6}) rotate(${angle})"/>`,
  );
  return `<path d="M${x - 9} ${y} Q ${x + 12} ${y - size} ${x - 5} ${y - size * 1.6} L ${x + 5} ${y - size * 1.6} Q ${x + 24} ${y - size} ${x + 11} ${y} Z" fill="#7a5a3a"/>${leaves.join('')}`;
}

function banner(x: number, y: number, width: number, height: number): string {
  const middle = x + width / 2;
  const text = (at: number, size: number, fill: string, words: string): string =>
    `<text x="${middle + 70}" y="${y + height * at}" font-size="${size}" fill="${fill}">${words}</text>`;
  return `<path d="M${x} ${y} Q ${middle} ${y + 26} ${x + width} ${y} L ${x + width} ${y + height} Q ${middle} ${y + height + 26} ${x} ${y + height} Z" fill="#b3202a"/>
    <path d="M${x} ${y + height * 0.78} Q ${middle} ${y + height * 0.78 + 26} ${x + width} ${y + height * 0.78} L ${x + width} ${y + height} Q ${middle} ${y + height + 26} ${x} ${y + height} Z" fill="#f3c623"/>
    <circle cx="${x + 95}" cy="${y + height * 0.48}" r="68" fill="#fff"/>
    <circle cx="${x + 95}" cy="${y + height * 0.4}" r="26" fill="#8d5a3b"/>
    <path d="M${x + 47} ${y + height * 0.78} Q ${x + 95} ${y + height * 0.42} ${x + 143} ${y + height * 0.78} Z" fill="#27435f"/>
    <g font-family="DejaVu Sans, Liberation Sans, sans-serif" font-weight="bold" text-anchor="middle">
      ${text(0.3, 40, '#fff', 'DUKUNG NOMOR 9')}${text(0.57, 47, '#ffe9a8', 'H. MISAL SEJAHTERA')}
      ${text(0.74, 26, '#fff', 'Calon Bupati Kabupaten Rekaan')}${text(0.97, 28, '#5a0f14', 'SPANDUK CONTOH · CONTOH · CONTOH')}</g>
    ${[x, x + width].map((at) => `<line x1="${at}" y1="${y - 10}" x2="${at}" y2="${y + height + 210}" stroke="#8a6d3b" stroke-width="14"/>`).join('')}`;
}

/** A street with a banner on bamboo poles before a fence; the same once it was taken down. */
export function streetScene(is: 'hung' | 'down'): string {
  const [width, height] = [1600, 1200];
  const fence = Array.from(
    { length: 33 },
    (_, n) => `<rect x="${n * 50 + 8}" y="770" width="30" height="170" rx="6" fill="#d9d2c3"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>${sky('s', '#7fb2d9', '#e8f1f2')}${sky('r', '#6d6f72', '#505255')}</defs>
    <rect width="${width}" height="${height}" fill="url(#s)"/>
    <circle cx="1370" cy="170" r="70" fill="#fff4c9" opacity="0.9"/>
    <path d="M0 640 Q 260 520 560 630 T 1120 600 T 1600 640 V 960 H 0 Z" fill="#8fb58a"/>
    ${palm(130, 820, 190)}${palm(1490, 840, 220)}
    ${house(230, 560, 380, 290, '#e9d8b4', '#a4502f')}${house(980, 530, 420, 320, '#d6e0d2', '#8c4a36')}
    <rect x="0" y="800" width="${width}" height="16" fill="#c9c1b0"/>${fence.join('')}
    <rect x="0" y="930" width="${width}" height="46" fill="#b9ad94"/>
    <rect x="0" y="970" width="${width}" height="230" fill="url(#r)"/>
    ${Array.from({ length: 7 }, (_, n) => `<rect x="${n * 250 + 40}" y="1080" width="140" height="14" fill="#e6e2d5"/>`).join('')}
    ${is === 'hung' ? banner(390, 600, 820, 270) : ''}${sample(width, height)}</svg>`;
}

/** A stage with people, as somebody might post it. */
export function rallyScene(): string {
  const [width, height] = [1200, 800];
  const shirts = ['#27435f', '#b3202a', '#3f7f3a', '#f3c623', '#6a4c93', '#e07a5f'];
  const people = Array.from({ length: 26 }, (_, n) => {
    const [x, y] = [30 + (n % 13) * 94 + (n > 12 ? 45 : 0), n > 12 ? 700 : 630];
    return `<circle cx="${x}" cy="${y - 62}" r="24" fill="#8d5a3b"/><path d="M${x - 38} ${y + 120} V ${y} Q ${x - 36} ${y - 36} ${x} ${y - 36} Q ${x + 36} ${y - 36} ${x + 38} ${y} V ${y + 120} Z" fill="${shirts[n % shirts.length] ?? ''}"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs>${sky('s', '#2b3a55', '#c98b6b')}</defs><rect width="${width}" height="${height}" fill="url(#s)"/>
    <rect x="120" y="380" width="960" height="170" fill="#5d4037"/>${banner(190, 100, 820, 250)}
    ${people.join('')}${sample(width, height)}</svg>`;
}

/** A round portrait with initials. */
export function portrait(initials: string, colour: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="160" height="160"><rect width="160" height="160" fill="${colour}"/>
    <text x="80" y="102" font-family="DejaVu Sans, Liberation Sans, sans-serif" font-size="60" font-weight="bold"
      fill="#fff" text-anchor="middle">${initials}</text></svg>`;
}
