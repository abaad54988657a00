import { type CoverBox, coverReason, type ToCover } from '../../contract/to-cover.ts';
import { BrowserDied } from '../browser/connection.ts';
import { type Limit, Stopped } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { findPlaces, type Place } from './in-page.ts';
import { NamesInFiles } from './names-in-files.ts';
import { handlesOf, namesPattern, nikPattern, phonePattern } from './patterns.ts';

/** What is shown of a page in one of its pictures, in CSS pixels: of the window, or of the whole page. */
export interface Piece {
  role: string;
  of: 'window' | 'page';
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What the picture of the window shows. */
export function windowPiece(size: { width: number; height: number }): Piece {
  return { role: 'viewport', of: 'window', x: 0, y: 0, ...size };
}

const longestMs = 3000;
/** Around each place, in CSS pixels: letters reach over their lines. */
const margin = 3;

/** Looks for what may have to be covered on the pictures of one capture. */
export class PlaceFinder {
  readonly #names: readonly string[];
  readonly #profile: string | null;
  readonly #boxes: CoverBox[] = [];
  readonly #looked: string[] = [];
  readonly #notLooked: string[] = [];
  readonly files: NamesInFiles;

  constructor({ ownNames, profileName }: { ownNames: readonly string[]; profileName: string | null }) {
    this.#names = ownNames;
    this.files = new NamesInFiles(ownNames);
    this.#profile = profileName;
  }

  /**
   * Looks on the page as it is now, which these pictures have just been taken of. What goes wrong with it is noted and
   * does no harm to the capture.
   *
   * @param scale pixels of the picture to a CSS pixel
   */
  async look(page: OpenPage, pieces: readonly Piece[], scale: number, limit: Limit): Promise<void> {
    try {
      const expression = findPlaces({
        names: namesPattern(this.#names),
        handles: handlesOf(this.#names),
        ...{ nik: nikPattern, phone: phonePattern },
      });
      const asked = page.frame.ask<{ places: Place[]; isAll: boolean; scroll: [number, number] }>(expression);
      const { places, isAll, scroll } = await limit.within(longestMs).race(asked);
      for (const piece of pieces)
        this.#boxes.push(...places.flatMap((each) => boxOn(piece, each, scroll, scale)));
      (isAll ? this.#looked : this.#notLooked).push(...pieces.map(({ role }) => role));
    } catch (error) {
      if (error instanceof Stopped || error instanceof BrowserDied) throw error;
      this.#notLooked.push(...pieces.map(({ role }) => role));
    }
  }

  /** What was found, and where it was looked. */
  result(): ToCover {
    const { found, notToEnd } = this.files;
    const notLooked = [...this.#notLooked, ...notToEnd];
    return {
      ...{ boxes: this.#boxes, looked: this.#looked, notLooked, profile: this.#profile },
      ...(found === null ? {} : { namedIn: found }),
      named: this.#names.length > 0,
    };
  }
}

/** The part of a place that lies on a picture; none where it lies beside it. */
function boxOn(
  piece: Piece,
  [why, left, top, wide, high]: Place,
  [scrollX, scrollY]: [number, number],
  scale: number,
): CoverBox[] {
  const known = coverReason.safeParse(why).data;
  const [x, y] = piece.of === 'page' ? [left + scrollX, top + scrollY] : [left, top];
  const edge = (value: number, from: number, most: number): number =>
    Math.max(0, Math.min(most, value - from)) * scale;
  const from = [edge(x - margin, piece.x, piece.width), edge(y - margin, piece.y, piece.height)].map(
    Math.floor,
  );
  const to = [
    edge(x + wide + margin, piece.x, piece.width),
    edge(y + high + margin, piece.y, piece.height),
  ].map(Math.ceil);
  const [fromX = 0, fromY = 0] = from;
  const [toX = 0, toY = 0] = to;
  if (known === undefined || toX - fromX < 2 || toY - fromY < 2) return [];
  return [{ role: piece.role, why: known, x: fromX, y: fromY, width: toX - fromX, height: toY - fromY }];
}
