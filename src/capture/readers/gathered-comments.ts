import { longestComment, mostComments, type ReadComment } from '../../contract/comments.ts';
import { addressAbove, readPostAddress } from './addresses.ts';
import type { RowPlace } from './page.ts';

/** Comments in the order in which they were found, each once. */
export class Gathered {
  readonly list: ReadComment[] = [];
  readonly #known = new Map<string, number[]>();
  /** Places by the own address that data gives, and those whose id is known: two ids are two comments. */
  readonly #sure = new Map<string, number>();
  readonly #ids = new Set<number>();
  readonly #byId = new Map<string, number>();
  /** Places by who wrote it, to know one without words. */
  readonly #byAuthor = new Map<string, number[]>();
  /** Places by the address with which they were shown, to know what an answer's own address says that it answers. */
  readonly #byAddress = new Map<string, number>();
  readonly #until: number;
  #isCut = false;
  /** Which place is read now, and of each comment the places in which it was. */
  #reading = 0;
  readonly #readIn = new Map<number, Set<number>>();
  #row: RowPlace | null = null;
  /** Of each comment where the rows were drawn that it was read from. */
  readonly #drawn = new Map<number, RowPlace[]>();
  #merged = 0;
  #adds = 0;

  constructor(until: number) {
    this.#until = until;
  }

  /** No more is kept, or there is no more time for it. */
  get isFull(): boolean {
    this.#isCut ||= performance.now() > this.#until;
    return this.#isCut;
  }

  get isCut(): boolean {
    return this.#isCut;
  }

  /** How many were taken for one of the list by their author and words alone, though they stand beside it. */
  get merged(): number {
    return this.#merged;
  }

  /** How often one was added, or told with another. */
  get adds(): number {
    return this.#adds;
  }

  /** Begins another place of the page, which has each comment once: what stands in two places is one. */
  begin(): void {
    this.#reading += 1;
    this.#row = null;
  }

  /** Begins a row of a list; null where it is not known where it was drawn. */
  beginRow(row: RowPlace | null): void {
    this.#row = row;
  }

  get size(): number {
    return this.list.length;
  }

  /** The place of what data had with this id. */
  placeOf(id: string): number | undefined {
    return this.#byId.get(id);
  }

  /** The place of the comment that one with this address says it answers. */
  placeAbove(url: string | null): number | undefined {
    const about = url === null ? null : readPostAddress(url);
    if (url === null || about === null || about.comment === null) return undefined;
    const above = addressAbove(about.platform, new URL(url));
    if (readPostAddress(above)?.kind !== 'comment') return undefined;
    return this.#byAddress.get(idOf({ url: above }) ?? above);
  }

  #noteId(id: string, place: number): void {
    this.#ids.add(place);
    this.#byId.set(id, place);
  }

  /** The place of what is this one, where one of both has no words; what that does not say is taken from this. */
  #withoutWords(by: string, comment: ReadComment): number | undefined {
    for (const place of this.#byAuthor.get(by.toLowerCase()) ?? []) {
      const before = this.list[place];
      if (before === undefined || !isOneWithoutWords(before, comment)) continue;
      this.list[place] = completed(before, comment);
      return place;
    }
    return undefined;
  }

  /**
   * Gives its place in the list; undefined for one that is nobody's, that has neither words nor a time or address of its
   * own, or that has no more room. A picture or a sticker has no words.
   *
   * @param id its own in the data that it was read from
   * @param shownId its own by the address with which it is shown: what data had of that id is the same one
   */
  add(comment: ReadComment, id?: string, shownId: string | null = null): number | undefined {
    const place = this.#add(comment, id, shownId);
    if (place !== undefined) this.#note(place);
    const own = idOf(comment);
    if (place !== undefined && own !== null) this.#byAddress.set(own, place);
    return place;
  }

  #note(place: number): void {
    this.#adds += 1;
    this.#readIn.set(place, (this.#readIn.get(place) ?? new Set()).add(this.#reading));
    const one = this.list[place];
    if (one !== undefined && one.url === null && secondOf(one) === null)
      this.#merged += this.#row?.again ?? 0;
    if (this.#row !== null) this.#drawn.set(place, [...(this.#drawn.get(place) ?? []), this.#row]);
  }

  /** Whether the row that is read was drawn where one of this comment was: within it, or once more with other words. */
  #isDrawnThere(place: number): boolean {
    const row = this.#row;
    return row !== null && (this.#drawn.get(place) ?? []).some((each) => each !== row && liesOver(each, row));
  }

  #add(comment: ReadComment, id: string | undefined, shownId: string | null): number | undefined {
    const { author, text } = comment;
    const by = author.name ?? author.handle;
    // Words of nobody are no comment that anybody could be shown, nor is a name with nothing beside it.
    if (by === null || (text === null && !isOfItself(comment))) return undefined;
    const known = this.#withoutWords(by, comment);
    if (known !== undefined) return known;
    const key = JSON.stringify([by.toLowerCase(), text?.replaceAll(/\s+/g, ' ') ?? null]);
    const places = this.#known.get(key) ?? [];
    const own = idOf(comment);
    const byId = shownId === null ? undefined : this.#byId.get(shownId);
    // An address that the data gives is the comment's own, whatever is shown of its words.
    const sure = byId ?? (own === null ? undefined : this.#sure.get(own));
    for (const place of sure === undefined ? places : [sure]) {
      const before = this.list[place];
      if (before === undefined || !mayBeOne(before.author, author)) continue;
      if ((byId === undefined && isAnother(before, comment)) || (id !== undefined && this.#ids.has(place)))
        continue;
      const isBeside = this.#readIn.get(place)?.has(this.#reading) === true;
      const mayBeTwo = isBeside && !this.#isDrawnThere(place);
      if (mayBeTwo && sure === undefined && !isProvenOne(before, comment)) this.#merged += 1;
      this.list[place] = completed(before, comment);
      if (id !== undefined) this.#noteId(id, place);
      return place;
    }
    if (this.list.length >= mostComments) {
      this.#isCut = true;
      return undefined;
    }
    const place = this.list.push(comment) - 1;
    this.#known.set(key, [...places, place]);
    const ofAuthor = this.#byAuthor.get(by.toLowerCase()) ?? [];
    this.#byAuthor.set(by.toLowerCase(), [...ofAuthor, place]);
    if (id !== undefined) this.#noteId(id, place);
    if (id !== undefined && own !== null) this.#sure.set(own, place);
    return place;
  }
}

/** Whether more than half of the smaller of two rows of one list lies within the other. */
function liesOver(one: RowPlace, other: RowPlace): boolean {
  const [left, top, width, height] = one.drawn;
  const [otherLeft, otherTop, otherWidth, otherHeight] = other.drawn;
  const across = Math.min(left + width, otherLeft + otherWidth) - Math.max(left, otherLeft);
  const down = Math.min(top + height, otherTop + otherHeight) - Math.max(top, otherTop);
  if (one.list !== other.list || across <= 0 || down <= 0) return false;
  return across * down * 2 > Math.min(width * height, otherWidth * otherHeight);
}

/** Whether something is told of a comment beside who wrote it: when, or where it stands. */
function isOfItself({ at, shown, url }: ReadComment): boolean {
  return at !== null || shown !== null || url !== null;
}

/** Whether one of two of an account has no words, and both are told to be one by their address or their time. */
function isOneWithoutWords(one: ReadComment, other: ReadComment): boolean {
  if (one.text !== null && other.text !== null) return false;
  if (!mayBeOne(one.author, other.author)) return false;
  if (one.url !== null && other.url !== null) return idOf(one) === idOf(other);
  const at = secondOf(one);
  return at !== null && at === secondOf(other);
}

/** What is known of a comment by its own address: on a platform its id, elsewhere the address. */
function idOf({ url }: Pick<ReadComment, 'url'>): string | null {
  const about = url === null ? null : readPostAddress(url);
  return about === null || about.id === null
    ? url
    : JSON.stringify([about.platform, about.id, about.comment]);
}

/**
 * Whether two with the same words are two comments: written at another second, or with addresses of their own that
 * differ. JSON-LD may give another form of address than the page shows.
 */
function isAnother(one: ReadComment, other: ReadComment): boolean {
  const [at, otherAt] = [secondOf(one), secondOf(other)];
  if (at !== null && otherAt !== null && at !== otherAt) return true;
  if (one.url === null || other.url === null) return areOfTwoTimes(one, other);
  const isLikeMade = one.where.startsWith('json-ld') === other.where.startsWith('json-ld');
  return isLikeMade && idOf(one) !== idOf(other);
}

/** Whether two with the same words are told to be one, by their own address or to the second. */
function isProvenOne(one: ReadComment, other: ReadComment): boolean {
  if (one.url !== null && other.url !== null && idOf(one) === idOf(other)) return true;
  return secondOf(one) !== null && secondOf(one) === secondOf(other);
}

/** Whether two that are drawn at once say that they are of other times; a row that was walked was drawn at another. */
function areOfTwoTimes(one: ReadComment, other: ReadComment): boolean {
  const isDrawn = ({ where }: ReadComment): boolean => /^(?!rows:).*:nth\(\d+\)$/.test(where);
  if (one.shown === null || other.shown === null || one.at !== null || other.at !== null) return false;
  return isDrawn(one) && isDrawn(other) && one.shown !== other.shown;
}

function secondOf({ at, precision }: ReadComment): string | null {
  return precision === 'second' || precision === 'millisecond' ? (at?.slice(0, 19) ?? null) : null;
}

/** Whether two of one name may be one account: where both say a handle or an address, it is the same. */
function mayBeOne(a: ReadComment['author'], b: ReadComment['author']): boolean {
  if (a.handle !== null && b.handle !== null) return a.handle.toLowerCase() === b.handle.toLowerCase();
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return a.url === null || b.url === null || bare(a.url) === bare(b.url);
}

/** An address of a profile without what a page adds to its links; some sites name the profile in the query. */
function bare(url: string): string {
  const end = url.includes('profile.php') ? /[&#].*$/ : /\/?(?:[?#].*)?$/;
  return url.replace(end, '');
}

/** What the first place did not say is taken from a further one. */
function completed(first: ReadComment, more: ReadComment): ReadComment {
  const time = first.at === null && more.at !== null ? more : first;
  const { at, precision, zone, shown } = time;
  const id = first.author.id ?? more.author.id;
  return {
    ...first,
    ...(first.text === null ? { text: more.text, textCut: more.textCut } : {}),
    author: {
      name: first.author.name ?? more.author.name,
      handle: first.author.handle ?? more.author.handle,
      ...(id === undefined ? {} : { id }),
      url: first.author.url ?? more.author.url,
    },
    ...{ at, precision, zone, shown: shown ?? more.shown },
    url: first.url ?? more.url,
    replyTo: first.replyTo ?? more.replyTo,
  };
}

/** The words of a comment as far as they are kept. */
export function cutComment(text: string | null): Pick<ReadComment, 'text' | 'textCut'> {
  return {
    text: text === null ? null : text.slice(0, longestComment).toWellFormed(),
    textCut: (text?.length ?? 0) > longestComment,
  };
}
