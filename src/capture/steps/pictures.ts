import type { EvidenceSink } from '../../contract/sink.ts';
import { withoutSecrets } from '../archive/secrets.ts';
import type { Piece } from '../cover/look-for-places.ts';
import { writeFileTo } from '../files.ts';
import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { flatten } from '../page/scripts.ts';

const png = 'image/png';

/** What one picture can hold: beyond it the browser's own drawing surface ends. */
const longestPicture = 60_000;
const widestPicture = 8_000;
/** In pixels: four bytes each, several times over in the browser. */
const largestPicture = 160_000_000;

/** The window as a visitor first sees it: nothing moved, nothing hidden. */
export async function takeViewport(page: OpenPage, sink: EvidenceSink): Promise<void> {
  const { data } = await page.session.send('Page.captureScreenshot', {
    format: 'png',
    optimizeForSpeed: true,
  });
  await writeFileTo(sink, 'viewport', { name: 'viewport.png', mediaType: png }, [
    Buffer.from(data, 'base64'),
  ]);
}

/**
 * The whole page as one picture, or several where it is larger than one can hold (`screenshot-2` …).
 * What lies across a long page is hidden for it, and each such change noted. Gives what each picture shows.
 */
export async function takeFullPage(page: OpenPage, sink: EvidenceSink, limit: Limit): Promise<Piece[]> {
  const taken: Piece[] = [];
  for (const [what, which] of await limit.race(page.frame.ask<[string, string][]>(flatten))) {
    page.act(`${what}-for-picture`, which);
  }
  const { cssContentSize } = await page.session.send('Page.getLayoutMetrics');
  for (const [at, piece] of piecesOf(cssContentSize).entries()) {
    const { data } = await limit.race(
      page.session.send('Page.captureScreenshot', {
        format: 'png',
        optimizeForSpeed: true,
        captureBeyondViewport: true,
        clip: { ...piece, scale: 1 },
      }),
    );
    const role = at === 0 ? 'screenshot' : `screenshot-${at + 1}`;
    await writeFileTo(sink, role, { name: `${role}.png`, mediaType: png }, [Buffer.from(data, 'base64')]);
    taken.push({ role, of: 'page', ...piece });
  }
  return taken;
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What one picture after the other shows of a page of this size: from top to bottom, then further to the right. */
export function piecesOf(size: { width: number; height: number }): Rectangle[] {
  const [right, bottom] = [Math.max(1, Math.ceil(size.width)), Math.max(1, Math.ceil(size.height))];
  const pieces: Rectangle[] = [];
  for (let x = 0; x < right; x += widestPicture) {
    const width = Math.min(widestPicture, right - x);
    const most = Math.min(longestPicture, Math.floor(largestPicture / width));
    for (let y = 0; y < bottom; y += most) pieces.push({ x, y, width, height: Math.min(most, bottom - y) });
  }
  return pieces;
}

/** The page as one MHTML file: a convenient rendering, not the source (scripts are taken out by the browser). Gives its bytes. */
export async function takeMhtml(page: OpenPage, sink: EvidenceSink): Promise<Uint8Array> {
  const { data } = await page.session.send('Page.captureSnapshot', { format: 'mhtml' });
  const shown = withoutFragment(page.frame.url);
  const named = data.replaceAll(
    /^((?:Snapshot-)?Content-Location: )(\S+)$/gm,
    (line, head: string, url: string) => (withoutFragment(url) === shown ? head + withoutSecrets(url) : line),
  );
  const bytes = Buffer.from(named, 'utf8');
  await writeFileTo(sink, 'mhtml', { name: 'page.mhtml', mediaType: 'multipart/related' }, [bytes]);
  return bytes;
}

/** The browser names a document with the fragment that was asked for, or without. */
function withoutFragment(url: string): string {
  return url.split('#', 1)[0] ?? '';
}
