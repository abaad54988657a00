import sharp from 'sharp';

/** Chosen before anything was tuned to what it makes. */
const seed = 20261127;
const side = { width: 640, height: 480 };

/** How the altered copies of a picture come about, one each. */
export const alterations = [
  'half-size',
  'fifth-of-size',
  'cropped-anywhere',
  'cropped-one-side',
  'cropped-evenly',
  'quality-30',
  'brightened',
  'darkened',
  'mirrored',
  'messenger',
] as const;
export type Alteration = (typeof alterations)[number];

/** A picture of a made set: streets with banners, crowds, close banners, screens with messages, written pages. */
export async function makeSimilarPicture(n: number): Promise<Buffer> {
  const random = randomOf(seed + n * 7919);
  const scenes = [street, crowd, banner, screen, page];
  const scene = scenes[n % scenes.length] ?? street;
  const { width, height } = side;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${scene(random)}</svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const grain = n % scenes.length < 3 ? 24 : 2;
  for (let at = 0; at < data.length; at++) data[at] = clamp((data[at] ?? 0) + (random() - 0.5) * grain);
  const { channels } = info;
  return sharp(data, { raw: { width, height, channels } }).jpeg({ quality: 90 }).toBuffer();
}

/** An altered copy of picture `n`, always the same. */
export async function alterPicture(picture: Buffer, n: number, how: Alteration): Promise<Buffer> {
  const random = randomOf(seed * 3 + n * 104_729 + alterations.indexOf(how));
  const { width, height } = side;
  const image = sharp(picture);
  const tenthX = Math.round(width / 10);
  const tenthY = Math.round(height / 10);
  switch (how) {
    case 'half-size':
      return image
        .resize(width / 2)
        .jpeg({ quality: 85 })
        .toBuffer();
    case 'fifth-of-size':
      return image
        .resize(width / 5)
        .jpeg({ quality: 85 })
        .toBuffer();
    case 'cropped-anywhere':
      return image
        .extract({
          left: Math.floor(random() * (tenthX + 1)),
          top: Math.floor(random() * (tenthY + 1)),
          width: width - tenthX,
          height: height - tenthY,
        })
        .jpeg({ quality: 90 })
        .toBuffer();
    case 'cropped-one-side': {
      const from = Math.floor(random() * 4);
      return image
        .extract({
          left: from === 0 ? tenthX : 0,
          top: from === 1 ? tenthY : 0,
          width: width - (from % 2 === 0 ? tenthX : 0),
          height: height - (from % 2 === 1 ? tenthY : 0),
        })
        .jpeg({ quality: 90 })
        .toBuffer();
    }
    case 'cropped-evenly':
      return image
        .extract({ left: tenthX / 2, top: tenthY / 2, width: width - tenthX, height: height - tenthY })
        .jpeg({ quality: 90 })
        .toBuffer();
    case 'quality-30':
      return image.jpeg({ quality: 30 }).toBuffer();
    case 'brightened':
      return image.modulate({ brightness: 1.2 }).jpeg({ quality: 90 }).toBuffer();
    case 'darkened':
      return image.linear(0.8, -8).jpeg({ quality: 90 }).toBuffer();
    case 'mirrored':
      return image.flop().jpeg({ quality: 90 }).toBuffer();
    case 'messenger':
      return image.flop().resize(400).modulate({ brightness: 1.1 }).jpeg({ quality: 40 }).toBuffer();
  }
}

type Random = () => number;

function street(random: Random): string {
  const horizon = 180 + random() * 140;
  const parts = [
    rect(0, 0, 640, horizon, colour(random, [190, 240], 0.3)),
    rect(0, horizon, 640, 480 - horizon, colour(random, [60, 140], 0.2)),
  ];
  for (let n = 3 + random() * 8; n > 0; n--) {
    const wide = 40 + random() * 130;
    const tall = 40 + random() * 180;
    parts.push(rect(random() * 640 - 40, horizon - tall, wide, tall, colour(random, [70, 220], 0.5)));
  }
  for (let n = random() * 7; n > 0; n--) {
    parts.push(
      ellipse(
        random() * 640,
        horizon - random() * 120,
        20 + random() * 60,
        20 + random() * 60,
        green(random),
      ),
    );
  }
  for (let n = 1 + random() * 2; n > 0; n--) {
    parts.push(
      board(random, random() * 420, horizon - 80 + random() * 120, 120 + random() * 220, 50 + random() * 90),
    );
  }
  return parts.join('');
}

function crowd(random: Random): string {
  const parts = [rect(0, 0, 640, 480, colour(random, [60, 200], 0.4))];
  for (let n = 25 + random() * 45; n > 0; n--) {
    const x = random() * 640;
    const y = 80 + random() * 400;
    const size = 14 + random() * 34;
    parts.push(rect(x - size, y + size, size * 2, size * 3, colour(random, [20, 240], 0.9)));
    parts.push(ellipse(x, y, size * 0.8, size, colour(random, [90, 210], 0.25)));
  }
  return parts.join('');
}

function banner(random: Random): string {
  return (
    rect(0, 0, 640, 480, colour(random, [40, 220], 0.5)) +
    board(random, 10 + random() * 50, 10 + random() * 50, 540, 380)
  );
}

function screen(random: Random): string {
  const dark = random() < 0.3;
  const parts = [
    rect(0, 0, 640, 480, dark ? '#0b141a' : '#efeae2'),
    rect(0, 0, 640, 44, dark ? '#202c33' : '#008069'),
  ];
  for (let y = 56; y < 470; ) {
    const own = random() < 0.5;
    const wide = 120 + random() * 360;
    const lines = 1 + Math.floor(random() * 4);
    const tall = lines * 16 + 14;
    const x = own ? 630 - wide : 10;
    parts.push(rect(x, y, wide, tall, own ? (dark ? '#005c4b' : '#d9fdd3') : dark ? '#202c33' : '#ffffff'));
    parts.push(writing(random, x + 8, y + 8, wide - 16, lines, dark ? '#e9edef' : '#111b21', 16));
    y += tall + 6 + random() * 10;
  }
  return parts.join('');
}

function page(random: Random): string {
  const parts = [rect(0, 0, 640, 480, '#ffffff')];
  for (let y = 24 + random() * 30; y < 460; ) {
    const lines = 1 + Math.floor(random() * 6);
    const left = 40 + random() * 60;
    parts.push(writing(random, left, y, 560 - left - random() * 120, lines, '#222222', 14));
    if (random() < 0.2)
      parts.push(rect(60 + random() * 260, y, 160, lines * 14, colour(random, [60, 200], 0.6)));
    y += lines * 14 + 8 + random() * 26;
  }
  return parts.join('');
}

/** A portrait or two, a field of colour, and lines of large letters. */
function board(random: Random, x: number, y: number, wide: number, tall: number): string {
  const parts = [rect(x, y, wide, tall, colour(random, [30, 240], 0.9))];
  if (random() < 0.7) {
    const strip = 0.2 + random() * 0.3;
    parts.push(rect(x, y + tall * (1 - strip), wide, tall * strip, colour(random, [30, 240], 0.9)));
  }
  for (let n = random() * 3; n > 0; n--) {
    const at = x + wide * (0.15 + random() * 0.7);
    parts.push(ellipse(at, y + tall * 0.75, wide * 0.1, tall * 0.28, colour(random, [20, 240], 0.8)));
    parts.push(ellipse(at, y + tall * 0.38, wide * 0.06, tall * 0.17, colour(random, [110, 200], 0.25)));
  }
  const left = x + wide * random() * 0.4;
  const lines = 1 + Math.floor(random() * 4);
  const size = tall / (4 + random() * 4);
  parts.push(
    writing(random, left, y + tall * random() * 0.4, wide * 0.5, lines, colour(random, [0, 255], 0.7), size),
  );
  return parts.join('');
}

function writing(
  random: Random,
  x: number,
  y: number,
  wide: number,
  lines: number,
  fill: string,
  step: number,
): string {
  const parts: string[] = [];
  for (let line = 0; line < lines; line++) {
    const end = x + wide * (line === lines - 1 ? 0.3 + random() * 0.6 : 0.9 + random() * 0.1);
    for (let at = x; at < end; ) {
      const word = step * (0.8 + random() * 3);
      parts.push(rect(at, y + line * step, Math.min(word, end - at), step * 0.55, fill));
      at += word + step * 0.35;
    }
  }
  return parts.join('');
}

function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${fill}"/>`;
}

function ellipse(x: number, y: number, rx: number, ry: number, fill: string): string {
  return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
}

function colour(random: Random, [least, most]: [number, number], vivid: number): string {
  const grey = least + random() * (most - least);
  const part = (): number => Math.round(clamp(grey + (random() - 0.5) * 200 * vivid));
  return `rgb(${part()},${part()},${part()})`;
}

function green(random: Random): string {
  return `rgb(${Math.round(30 + random() * 60)},${Math.round(80 + random() * 80)},${Math.round(30 + random() * 40)})`;
}

const clamp = (value: number): number => Math.min(255, Math.max(0, value));

/** mulberry32: the same numbers on every machine. */
function randomOf(from: number): Random {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
