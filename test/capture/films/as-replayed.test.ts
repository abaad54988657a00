import { expect, test } from 'vitest';
import { replayedPieces, type Tag } from '../../../src/capture/films/dash.ts';
import { readHls, replayedLists } from '../../../src/capture/films/hls.ts';
import { Manifests } from '../../../src/capture/films/manifests.ts';
import type { Exchange } from '../../../src/capture/recorder/exchange.ts';

type Rewrite = (text: string, options: object) => string;
// The engine's own: its types are written for bundlers alone.
const engine: string = '@webrecorder/wabac';
const { rewriteDASH, rewriteHLS } = (await import(engine)) as Record<'rewriteDASH' | 'rewriteHLS', Rewrite>;

/** What the engine is told of an answer out of an archive. */
const replay = { response: { isLive: false } };
const base = 'https://site.example/film/master';
const sizes = [
  [256, 144],
  [426, 240],
  [640, 360],
  [854, 480],
  [1280, 720],
  [1920, 1080],
  [0, 0],
] as const;
const bits = [64_000, 400_000, 1_900_000, 2_000_000, 4_500_000];

/** Lists of qualities in all manners of order, the same ones at each run. */
const large = { width: 1920, height: 1080, bandwidth: 4_500_000 };
const lists = Array.from({ length: 300 }, (_, n): (typeof large)[] =>
  Array.from({ length: 1 + (n % 6) }, (__, k) => {
    const [width = 0, height = 0] = sizes[(n * 5 + k * (1 + (n % 3)) + k * k) % sizes.length] ?? [];
    return { width, height, bandwidth: bits[(n + k * 3) % bits.length] ?? 0 };
  }),
).concat([[large, large]]);

test('of a film by HLS the quality is known that the replay leaves', () => {
  for (const list of lists) {
    const text = [
      '#EXTM3U',
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="id",DEFAULT=NO,URI="sound-b"',
      '#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="en",DEFAULT=YES,URI="sound"',
      ...list.flatMap(({ width, height, bandwidth }, k) => [
        `#EXT-X-STREAM-INF:AVERAGE-BANDWIDTH=1,BANDWIDTH=${bandwidth}${width > 0 ? `,RESOLUTION=${width}x${height}` : ''},AUDIO="a"`,
        `quality-${k}`,
      ]),
    ].join('\n');
    const left = rewriteHLS(text, replay)
      .split('\n')
      .filter((line) => !line.startsWith('#'));
    const read = readHls(text, base);
    if (read?.of !== 'lists') throw new Error('not read');
    expect(replayedLists(read)).toEqual([...left, 'sound'].map((one) => new URL(one, base).href));
  }
});

const tag = (name: string, has: Record<string, string | number>, ...within: Tag[]): Tag => ({
  ...{ name, text: '', within },
  has: Object.fromEntries(Object.entries(has).map(([key, value]) => [key, String(value)])),
});
const written = ({ name, has, within }: Tag): string =>
  `<${name}${Object.entries(has)
    .map(([key, value]) => ` ${key}="${value}"`)
    .join('')}>${within.map(written).join('')}</${name}>`;

test('of a film by DASH the quality is known that the replay leaves, or that it leaves several', () => {
  let open = 0;
  for (const list of lists) {
    const qualities = list.map(({ width, height, bandwidth }, k) =>
      tag('Representation', { id: `q${k}`, bandwidth, ...(width > 0 ? { width, height } : {}) }),
    );
    const template = tag('SegmentTemplate', { media: '$RepresentationID$', duration: 9 });
    const mpd = tag(
      'MPD',
      { mediaPresentationDuration: 'PT9S' },
      tag('Period', {}, tag('AdaptationSet', {}, template, ...qualities)),
    );
    const left = [...rewriteDASH(written(mpd), replay).matchAll(/ id="(q\d)"/g)].map(([, id]) => id);
    const replayed = replayedPieces(mpd, base, () => true);
    open += replayed.open;
    if (left.length > 1) expect(replayed).toEqual({ pieces: [], open: 1 });
    else expect(replayed.pieces.map(({ url }) => url.replace(/.*\//, ''))).toEqual(left);
  }
  expect(open).toBeGreaterThan(0);
});

test('all pieces of a quality are known, by each way of naming them', () => {
  const pieces = (...within: Tag[]) =>
    replayedPieces(
      tag(
        'MPD',
        { mediaPresentationDuration: 'PT1M4.5S' },
        tag(
          'Period',
          {},
          tag('AdaptationSet', {}, ...within, tag('Representation', { id: 'a', bandwidth: 7 })),
        ),
      ),
      base,
      () => true,
    ).pieces.map(
      ({ url, isPart }) => `${url.replace('https://site.example/film/', '')}${isPart ? ' part' : ''}`,
    );
  const named = { initialization: '$RepresentationID$-$Bandwidth$.head', timescale: 10 };
  expect(pieces(tag('SegmentTemplate', { ...named, media: 's$Number%03d$$$', duration: 200 }))).toEqual([
    ...['a-7.head', 's001$', 's002$', 's003$', 's004$'],
  ]);
  const line = tag('SegmentTimeline', {}, tag('S', { t: 5, d: 20, r: 1 }), tag('S', { d: 300, r: -1 }));
  expect(pieces(tag('SegmentTemplate', { ...named, media: '$Time$' }, line))).toEqual([
    ...['a-7.head', '5', '25', '45', '345'],
  ]);
  const segments = [tag('SegmentURL', { media: 'x' }), tag('SegmentURL', { mediaRange: '0-9' })];
  expect(pieces(tag('SegmentList', {}, tag('Initialization', { sourceURL: 'h' }), ...segments))).toEqual([
    ...['h', 'x', 'master part'],
  ]);
  expect(pieces({ ...tag('BaseURL', {}), text: ' whole.mp4 ' })).toEqual(['whole.mp4 part']);
  const hls = [
    '#EXTM3U',
    '#EXT-X-MAP:URI="head"',
    '#EXTINF:4,',
    'one',
    '#EXT-X-BYTERANGE:9@0',
    'two',
    'three',
  ];
  expect(readHls(hls.join('\n'), base)).toEqual({
    of: 'pieces',
    pieces: ['head', 'one', 'two', 'three'].map((name) => ({
      url: new URL(name, base).href,
      isPart: name === 'two',
    })),
  });
});

test('a manifest that names more than any film has is not believed, however short it is', () => {
  const none = { pieces: [], open: 1 };
  const film = (has: Record<string, string | number>, count: number, isAsked: (url: string) => boolean) => {
    const qualities = Array.from({ length: count }, (_, k) =>
      tag('Representation', { id: `q${k}`, bandwidth: k }),
    );
    const set = tag('AdaptationSet', {}, tag('SegmentTemplate', has), ...qualities);
    return replayedPieces(
      tag('MPD', { mediaPresentationDuration: 'PT3H' }, tag('Period', {}, set)),
      base,
      isAsked,
    );
  };
  const media = '$RepresentationID$/$Number$';
  const never = () => false;
  // Three hours in pieces of two seconds, of which the last of eight qualities was played.
  const looked: string[] = [];
  const long = film({ media, duration: 2 }, 8, (url) => looked.push(url) > 0 && url.includes('/q7/'));
  expect([long.pieces.length, long.open, looked.length]).toEqual([5400, 0, 7 * 5400 + 1]);
  expect(long.pieces.at(-1)?.url).toBe('https://site.example/film/q7/5400');
  expect(film({ media, duration: 2 }, 40, never)).toEqual(none);
  expect(film({ media: `$Number$${'a'.repeat(4000)}`, duration: 1 }, 1, never)).toEqual(none);
  expect(film({ media: 'a'.repeat(5000), duration: 5000 }, 1, never)).toEqual(none);
  expect(film({ media, duration: 20_000 }, 3000, never)).toEqual(none);

  const list = (lines: number, from = base) => readHls(`#EXTM3U\n${'a\n'.repeat(lines)}`, from);
  expect(list(20_000)).toMatchObject({ of: 'pieces', pieces: { length: 20_000 } });
  expect(list(200_000)).toBeNull();
  expect(list(20_000, `https://site.example/${'b'.repeat(4000)}/list`)).toBeNull();
});

test('of a list that is asked for again and again the newest is kept, and a large one counts once', async () => {
  const manifests = new Manifests();
  const came = (url: string, text: string) =>
    manifests.keep({
      ...{ url, refused: null, incomplete: null, body: { bytes: Buffer.from(text) }, bodyBytes: text.length },
      response: { status: 200, mimeType: 'application/vnd.apple.mpegurl' },
    } as unknown as Exchange); // No more of it is read.
  for (let n = 0; n < 20; n += 1) await came(base, `#EXTM3U ${n}`.padEnd(900_000));
  expect([manifests.all.get(base)?.text.trim(), manifests.unread]).toEqual(['#EXTM3U 19', 0]);
  for (let n = 0; n < 3; n += 1) await came(`${base}/large`, ' '.repeat(2_000_000));
  expect([manifests.all.size, manifests.unread]).toEqual([1, 1]);
});
