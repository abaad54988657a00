import { replayedOfHls } from './as-replayed.ts';
import { MadeAddresses, TooManyAddresses } from './made-addresses.ts';
import type { Piece } from './piece.ts';

interface Variant {
  url: string;
  pixels: number;
  /** The group of sounds that belongs to it. */
  audio: string | null;
}

/** What a list by HLS (RFC 8216) names: other lists in several qualities, or pieces. */
export type HlsList =
  | { of: 'lists'; variants: Variant[]; sounds: { group: string; url: string; isFirst: boolean }[] }
  | { of: 'pieces'; pieces: Piece[] };

/** Null for what is no such list, or names more than any film has. */
export function readHls(text: string, base: string): HlsList | null {
  try {
    return readList(text, base);
  } catch (error) {
    if (!(error instanceof TooManyAddresses)) throw error;
    return null;
  }
}

/** @throws TooManyAddresses */
function readList(text: string, base: string): HlsList | null {
  const lines = text.split('\n').map((line) => line.trim());
  if (lines[0]?.replace('\ufeff', '').startsWith('#EXTM3U') !== true) return null;
  const addresses = new MadeAddresses();
  const address = (given: string | undefined): string[] => {
    const url = given === undefined || given === '' ? null : addresses.make(given, base);
    return url !== null && /^https?:/.test(url) ? [url] : [];
  };
  const variants = lines.flatMap((line, at): Variant[] => {
    if (!/^#EXT-X-STREAM-INF:(?:.*,)?BANDWIDTH=\d/.test(line)) return [];
    const [, width = '0', height = '0'] = /RESOLUTION=(\d+)x(\d+)/.exec(line) ?? [];
    const audio = attribute(line, 'AUDIO');
    return address(lines[at + 1]).map((url) => ({ url, pixels: Number(width) * Number(height), audio }));
  });
  if (variants.length > 0) {
    const sounds = lines.flatMap((line) => {
      const group = line.startsWith('#EXT-X-MEDIA:') ? attribute(line, 'GROUP-ID') : null;
      const isFirst = /[:,]DEFAULT=YES/.test(line);
      if (group === null || !/[:,]TYPE=AUDIO/.test(line)) return [];
      return address(attribute(line, 'URI') ?? undefined).map((url) => ({ group, url, isFirst }));
    });
    return { of: 'lists', variants, sounds };
  }
  const pieces: Piece[] = [];
  let isPart = false;
  for (const line of lines) {
    if (line.startsWith('#EXT-X-BYTERANGE')) isPart = true;
    const named = /^#EXT-X-(MAP|KEY):/.test(line) ? attribute(line, 'URI') : null;
    const url = named ?? (line.startsWith('#') ? undefined : line);
    pieces.push(...address(url).map((one) => ({ url: one, isPart: isPart || /BYTERANGE=/.test(line) })));
    if (!line.startsWith('#')) isPart = false;
  }
  return { of: 'pieces', pieces };
}

/** The lists that a page in the replay asks for of these: the one quality that is left there, and its sound. */
export function replayedLists({ variants, sounds }: Extract<HlsList, { of: 'lists' }>): string[] {
  const chosen = variants[replayedOfHls(variants) ?? -1];
  if (chosen === undefined) return [];
  const own = sounds.filter(({ group }) => group === chosen.audio);
  const sound = own.find(({ isFirst }) => isFirst) ?? own[0];
  return [chosen.url, ...(sound === undefined ? [] : [sound.url])];
}

function attribute(line: string, name: string): string | null {
  return new RegExp(`[:,]${name}="([^"]*)"`).exec(line)?.[1] ?? null;
}
