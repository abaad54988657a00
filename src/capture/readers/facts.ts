import type { CountName, OtherPost, Post, PostCount, PostKind } from '../../contract/post.ts';
import { countNames } from '../../contract/post.ts';
import { type ReadTime, timesDisagree } from './times.ts';

type NameField = 'author.name' | 'author.handle' | 'author.id' | 'text';
type OtherField = 'replyTo' | 'sharedFrom';

/** Another post, as far as a place names it. */
type NamedPost = Partial<Record<'url' | 'name' | 'handle' | 'text', string | null | undefined>>;

interface Said<T> {
  value: T;
  where: string;
}

/** Characters of a text that are kept with the item; of a name or a handle. */
const longestText = 20_000;
const longestName = 300;
/** Of the words of another post, that this one answers or passes on. */
const longestOther = 5000;
const mostContradictions = 20;
const longestContradiction = 500;
/** Blocks of an article that are not in its text: how many are named, and how much of each. */
const mostLeftOut = 20;
const longestLeftOut = 300;

/** What a page of each kind may show, and is therefore said to be not visible where it does not. */
const shownBy: Record<PostKind, readonly string[]> = {
  post: [
    'author.name',
    'author.handle',
    'author.id',
    'text',
    'publishedAt',
    'counts.likes',
    'counts.comments',
    'counts.shares',
    'counts.views',
    'replyTo',
    'sharedFrom',
  ],
  comment: [
    'author.name',
    'author.handle',
    'author.id',
    'text',
    'publishedAt',
    'counts.likes',
    'counts.comments',
    'replyTo',
  ],
  profile: [
    'author.name',
    'author.handle',
    'author.id',
    'text',
    'counts.followers',
    'counts.following',
    'counts.posts',
  ],
  list: ['author.name', 'author.handle', 'author.id'],
  article: ['author.name', 'text', 'publishedAt'],
};

/**
 * Gathers what a reader finds. What is said first is kept, so readers ask the surest place first; what another
 * place says differently is kept as a contradiction.
 */
export class Facts {
  readonly #names = new Map<NameField, Said<string>>();
  readonly #counts = new Map<CountName, Said<PostCount>>();
  readonly #others = new Map<OtherField, Said<OtherPost>>();
  #time: Said<ReadTime> | undefined;
  #timeWords: Said<string> | undefined;
  #leftOut: Said<readonly string[]> | undefined;
  readonly #contradictions: Post['contradictions'] = [];

  /** Whether anything was found on the page. */
  get isEmpty(): boolean {
    return this.#names.size + this.#counts.size + this.#others.size === 0 && this.#time === undefined;
  }

  has(field: NameField): boolean {
    return this.#names.has(field);
  }

  /**
   * A name, a handle (its sign is taken off), an id, a text. What is empty is nothing; nor are words in a tag of the page
   * which are those of the post that it passes on.
   */
  say(field: NameField, value: string | null | undefined, where: string): void {
    const plain = tidy(field, value ?? '');
    if (plain === '' || (field === 'text' && this.#areOfShared(plain, where))) return;
    const known = this.#names.get(field);
    if (known === undefined) this.#names.set(field, { value: plain, where });
    else if (namesDisagree(field, known.value, plain)) this.contradict(field, plain, where);
  }

  /** A time; one that is only relative gives way to any other. The words that stood on the page are kept beside it. */
  time(value: ReadTime | undefined, where: string): void {
    if (value === undefined) return;
    if (value.against !== undefined) this.contradict('publishedAt', value.against, where);
    const known = this.#time;
    const agrees = known === undefined || !timesDisagree(known.value, value);
    if (value.words !== undefined && agrees) this.#timeWords ??= { value: value.words, where };
    if (known === undefined || (known.value.at === null && value.at !== null)) this.#time = { value, where };
    else if (timesDisagree(known.value, value)) this.contradict('publishedAt', value.shown, where);
  }

  /** A number, or its words; one that can be read in two ways gives way to one that cannot. */
  count(name: CountName, value: PostCount | undefined, where: string): void {
    if (value === undefined) return;
    const known = this.#counts.get(name);
    if (known === undefined || (known.value.value === null && value.value !== null))
      this.#counts.set(name, { value, where });
    else if (countsDisagree(known.value, value)) this.contradict(`counts.${name}`, value.shown, where);
  }

  /** An exact number of the page's data; below nought, or none, it says nothing. */
  number(name: CountName, value: unknown, where: string): void {
    const whole = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    if (typeof whole !== 'number' || !Number.isSafeInteger(whole) || whole < 0) return;
    this.count(name, { value: whole, approximate: false, shown: String(value) }, where);
  }

  /** Another post: who wrote it, where it is, what is written there. Words alone, of nobody, say nothing. */
  other(field: OtherField, value: NamedPost, where: string): void {
    const words = tidy('text', value.text ?? '');
    const whole: OtherPost = {
      url: value.url || null,
      name: value.name?.trim() || null,
      handle: value.handle?.trim().replace(/^@/, '') || null,
      ...(words === '' ? {} : { text: words.slice(0, longestOther).toWellFormed() }),
      ...(words.length > longestOther ? { textCut: true } : {}),
    };
    if (whole.url === null && whole.name === null && whole.handle === null) return;
    if (!this.#others.has(field)) this.#others.set(field, { value: whole, where });
  }

  #areOfShared(words: string, where: string): boolean {
    const shared = this.#others.get('sharedFrom')?.value.text;
    const isTag = /^(dom )?meta\[/.test(where) && !this.#names.has('text');
    return isTag && shared !== undefined && isTheSame(shared, words);
  }

  contradict(field: string, value: string, where: string): void {
    const short = value.slice(0, longestContradiction);
    const known = this.#contradictions.some((each) => each.field === field && each.value === short);
    if (!known && this.#contradictions.length < mostContradictions)
      this.#contradictions.push({ field, value: short, where });
  }

  /** Blocks of the article that its text, as it was found there, does not have. */
  leaveOut(blocks: readonly string[], where: string): void {
    if (blocks.length > 0) this.#leftOut = { value: blocks, where };
  }

  #blocksLeftOut(): Pick<Post, 'leftOut'> {
    const said = this.#leftOut;
    if (said === undefined || this.#names.get('text')?.where !== said.where) return {};
    const blocks = said.value
      .slice(0, mostLeftOut)
      .map((each) => each.slice(0, longestLeftOut).toWellFormed());
    return { leftOut: { count: said.value.length, blocks } };
  }

  /** @param about what is known of the page by its address, and where that was found */
  toPost(about: { platform: string; kind: PostKind; url: string; found: Record<string, string> }): Post {
    const { platform, kind, url } = about;
    const found = new Map(Object.entries(about.found));
    const name = (field: NameField): string | null => {
      const said = this.#names.get(field);
      if (said !== undefined) found.set(field, said.where);
      return said?.value ?? null;
    };
    const other = (field: OtherField): OtherPost | null => {
      const said = this.#others.get(field);
      if (said !== undefined) found.set(field, said.where);
      return said?.value ?? null;
    };
    const author = { name: name('author.name'), handle: name('author.handle'), id: name('author.id') };
    const text = name('text');
    const time = this.#time;
    const shown = this.#timeWords;
    if (time !== undefined && time.value.at !== null) found.set('publishedAt', time.where);
    if (shown !== undefined) found.set('publishedShown', shown.where);
    const counts: Post['counts'] = {};
    for (const each of countNames) {
      const said = this.#counts.get(each);
      if (said === undefined) continue;
      counts[each] = said.value;
      found.set(`counts.${each}`, said.where);
    }
    const read = {
      publishedAt: time?.value.at ?? null,
      publishedPrecision: time?.value.precision ?? null,
      publishedZone: time?.value.zone ?? null,
      publishedShown: shown?.value ?? null,
      replyTo: other('replyTo'),
      sharedFrom: other('sharedFrom'),
    };
    return {
      ...{ platform, kind, url, author },
      text: text === null ? null : text.slice(0, longestText).toWellFormed(),
      textCut: (text?.length ?? 0) > longestText,
      ...{ ...read, counts },
      found: Object.fromEntries(found),
      notVisible: shownBy[kind].filter((field) => !found.has(field)),
      contradictions: this.#contradictions,
      ...this.#blocksLeftOut(),
    };
  }
}

function tidy(field: NameField, value: string): string {
  const plain = value.replaceAll('\0', '').toWellFormed().trim();
  if (field === 'text') return plain;
  const line = plain.replaceAll(/\s+/g, ' ').slice(0, longestName);
  return field === 'author.handle' ? line.replace(/^@/, '') : line;
}

/** A text may be the beginning of another, with a sign that it was cut. */
function namesDisagree(field: NameField, one: string, other: string): boolean {
  const [a, b] = [bareOf(one), bareOf(other)];
  if (a === b) return false;
  if (field !== 'text') return true;
  const [short = '', long = ''] = [a, b].toSorted((left, right) => left.length - right.length);
  return !long.includes(short.replace(/(\.{3}|…)$/, ''));
}

/** Whether words are those of another, or a beginning of them of some length that says that it was cut. */
function isTheSame(whole: string, words: string): boolean {
  const [a, b] = [bareOf(whole), bareOf(words)];
  if (a === b) return true;
  const beginning = b.replace(/(\.{3}|…)$/, '');
  return beginning !== b && beginning.length >= shortestBeginning && a.startsWith(beginning);
}

/** Fewer letters may begin anything. */
const shortestBeginning = 20;

function bareOf(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\u200b-\u200f\u2060]+/g, '')
    .toLowerCase();
}

/** A rounded number and an exact one agree where the one may be rounded to the other. */
function countsDisagree(one: PostCount, other: PostCount): boolean {
  if (one.value === null || other.value === null) return false;
  if (!one.approximate && !other.approximate) return one.value !== other.value;
  return Math.abs(one.value - other.value) > 0.1 * Math.max(one.value, other.value);
}
