import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { replayedPieces, type Tag } from './dash.ts';
import { readHls, replayedLists } from './hls.ts';
import { largestBytes, type Manifest, type Manifests } from './manifests.ts';
import type { Piece } from './piece.ts';

/** How many pieces are asked for at once. */
const atOnce = 4;

/**
 * Asks, from within the page, for the pieces that the replay of a film will want and that did not come while it was
 * played: players choose among qualities as the line allows, and the replay leaves one. Each film that is made whole so
 * is among the actions of the record. Gives how many pieces are missing all the same, and of how many films it cannot
 * be told.
 */
export async function takeReplayed(page: OpenPage, manifests: Manifests, limit: Limit): Promise<number> {
  let left = manifests.unread;
  try {
    for (const manifest of playedOf(manifests)) {
      const { pieces, open } = await wantedOf(page, manifest, manifests, limit);
      left += open;
      const missing = new Set(
        pieces
          .filter(({ url, isPart }) => !(isPart ? manifests.isWhole(url) : manifests.isAsked(url)))
          .map(({ url }) => url),
      );
      if (missing.size === 0) continue;
      const ms = Math.floor(limit.msLeft() * 0.9);
      const lost = await limit.race(page.frame.ask<number>(fetchEach([...missing], ms)));
      page.act('pieces-fetched', `${manifest.url}: ${missing.size - lost} / ${missing.size}`);
      left += lost;
    }
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error;
    return left + 1;
  }
  return left;
}

/** Those from which a film was played; a list of pieces that another list names is looked at with that one. */
function playedOf(manifests: Manifests): Manifest[] {
  const all = [...manifests.all.values()];
  const named = new Set(
    all.flatMap(({ by, text, url }) => {
      const list = by === 'hls' ? readHls(text, url) : null;
      return list?.of === 'lists' ? [...list.variants, ...list.sounds].map((one) => one.url) : [];
    }),
  );
  return all.filter(({ url }) => !named.has(url));
}

async function wantedOf(
  page: OpenPage,
  { by, text, url }: Manifest,
  manifests: Manifests,
  limit: Limit,
): Promise<{ pieces: Piece[]; open: number }> {
  const isAsked = (address: string) => manifests.isAsked(address);
  if (by === 'dash') {
    const mpd = await limit.race(page.frame.ask<Tag | null>(readTags(text)));
    return mpd === null ? { pieces: [], open: 1 } : replayedPieces(mpd, url, isAsked);
  }
  const list = readHls(text, url);
  if (list === null) return { pieces: [], open: 1 };
  if (list.of === 'pieces')
    return { pieces: list.pieces.some((one) => isAsked(one.url)) ? list.pieces : [], open: 0 };
  if (![...list.variants, ...list.sounds].some((one) => isAsked(one.url))) return { pieces: [], open: 0 };
  const wanted: { pieces: Piece[]; open: number } = { pieces: [], open: 0 };
  for (const address of replayedLists(list)) {
    const known = manifests.all.get(address)?.text ?? null;
    const given = known ?? (await limit.race(page.frame.ask<string | null>(fetchText(address))));
    const inner = given === null ? null : readHls(given, address);
    if (inner?.of === 'pieces') wanted.pieces = [...wanted.pieces, ...inner.pieces];
    else wanted.open += 1;
  }
  return wanted;
}

/** The elements of a manifest; null for what is none. Read where the manifest came to: it may be of anybody's making. */
function readTags(text: string): string {
  return `(() => {
    const read = new DOMParser().parseFromString(${JSON.stringify(text)}, 'application/xml');
    let count = 0;
    const tagOf = (one) => {
      count += 1;
      if (count > 50000) throw new Error('too many elements');
      return {
        name: one.localName, has: Object.fromEntries([...one.attributes].map(({ name, value }) => [name, value])),
        text: one.children.length === 0 ? one.textContent : '', within: [...one.children].map(tagOf),
      };
    };
    return read.querySelector('parsererror') === null && read.documentElement.localName === 'MPD' ? tagOf(read.documentElement) : null;
  })()`;
}

/** As a player asks: with what the site knows its visitor by only where it gives nothing without. */
const asking = `
  const answered = async (url, ms) => {
    for (const credentials of ['same-origin', 'include']) {
      const answer = await fetch(url, { credentials, signal: AbortSignal.timeout(ms) }).catch(() => null);
      if (answer?.ok) return answer;
    }
    return null;
  };`;

function fetchText(url: string): string {
  return `(async () => {
    ${asking}
    const text = (await (await answered(${JSON.stringify(url)}, 10000))?.text().catch(() => null)) ?? null;
    return text === null || text.length > ${largestBytes} ? null : text;
  })()`;
}

/** Asks for each, and gives how many did not come whole. */
function fetchEach(urls: string[], ms: number): string {
  return `(async () => {
    ${asking}
    const until = performance.now() + ${ms}, waiting = ${JSON.stringify(urls)};
    let lost = 0;
    const comes = async (url) => {
      const left = until - performance.now();
      const reader = left > 0 ? (await answered(url, left))?.body?.getReader() : undefined;
      if (reader === undefined) return false;
      while (!(await reader.read()).done);
      return true;
    };
    const work = async () => {
      for (let url = waiting.shift(); url !== undefined; url = waiting.shift())
        if (!(await comes(url).catch(() => false))) lost += 1;
    };
    await Promise.all(Array.from({ length: ${atOnce} }, work));
    return lost;
  })()`;
}
