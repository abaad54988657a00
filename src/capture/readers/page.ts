import { type Document, type Element, parsePage } from './html.ts';
import { dataAfter, isObject, type JsonObject, objectsIn, type Placed, parseJson } from './json.ts';

/** Where a row of a list was drawn. */
export interface RowPlace {
  /** At how many further places of the list it stood, just as it was. */
  again: number;
  /** Of several lists of a page which one. */
  list: number;
  /** Left, top, width and height within all that is scrolled. */
  drawn: [number, number, number, number];
}

/** What a capture has of one page. Text that came from outside: nothing in it is believed but for where it stands. */
export interface PageSource {
  /** As it was reached. */
  url: string;
  /** The main document as it was received; null where it is not at hand. */
  html: string | null;
  /** As the browser showed it. */
  dom: string | null;
  /** What was received for another address, before the page gave itself this one. What stands in both is of the former. */
  before?: string;
  /** Documents of frames in it, as they were received. */
  frames?: { url: string; html: string }[];
  /** Data that the page was sent by its own servers while it was shown. */
  answers?: { url: string; json: string }[];
  /** Rows of a list of comments, as they were while they were there. */
  rows?: string[];
  rowPlaces?: RowPlace[];
}

/** A value of a `meta` element. */
export interface Meta {
  value: string;
  where: string;
}

const longestMeta = 100_000;
const jsonLd = 'script[type="application/ld+json" i]';
/** To which platforms' scripts give their data, where it is in no element of its own. */
const variables = ['_sharedData', '__additionalDataLoaded', '__INITIAL_STATE__'];

/** A page as readers ask it: what it holds is parsed when it is first asked for. */
export class Page {
  readonly url: URL;
  readonly source: PageSource;
  #html: Document | null | undefined;
  #dom: Document | null | undefined;
  #before: Document | null | undefined;
  #data: Placed[] | undefined;
  #jsonLd: (Placed & { value: JsonObject })[] | undefined;

  constructor(source: PageSource) {
    this.source = source;
    this.url = new URL(source.url);
  }

  get html(): Document | null {
    this.#html ??= this.source.html === null ? null : parsePage(this.source.html);
    return this.#html;
  }

  get dom(): Document | null {
    this.#dom ??= this.source.dom === null ? null : parsePage(this.source.dom);
    return this.#dom;
  }

  /** What the page said of itself by these elements before it was the one that it is. */
  #saidBefore(selector: string, read: (one: Element) => string): ReadonlySet<string> {
    this.#before ??= this.source.before === undefined ? null : parsePage(this.source.before);
    return new Set(this.#before?.all(selector).map(read));
  }

  /** Both, what was received first; `prefix` is what stands before a place in it. */
  get documents(): { document: Document; prefix: string }[] {
    const { html, dom } = this;
    return [
      ...(html === null ? [] : [{ document: html, prefix: '' }]),
      ...(dom === null ? [] : [{ document: dom, prefix: 'dom ' }]),
    ];
  }

  /** The documents of its frames whose address `test` takes. */
  frames(test: (url: URL) => boolean): { url: URL; document: Document }[] {
    return (this.source.frames ?? []).flatMap(({ url, html }) => {
      const parsed = URL.parse(url);
      return parsed !== null && test(parsed) ? [{ url: parsed, document: parsePage(html) }] : [];
    });
  }

  get language(): string | null {
    return this.dom?.language ?? this.html?.language ?? null;
  }

  /** The first `meta` with this `property` or `name` in the head: into the body others may write. */
  meta(name: string): Meta | undefined {
    return this.metas(name)[0];
  }

  /** All of them, each value once. */
  metas(name: string): Meta[] {
    const found: Meta[] = [];
    const valueOf = (one: Element) => (one.attribute('content') ?? '').slice(0, longestMeta).trim();
    const stale = this.#saidBefore(`meta[property="${name}" i], meta[name="${name}" i]`, valueOf);
    for (const { document, prefix } of this.documents)
      for (const attribute of ['property', 'name'])
        for (const one of document.all(`meta[${attribute}="${name}" i]`)) {
          if (one.isWithin('body')) continue;
          const value = valueOf(one);
          if (value !== '' && !stale.has(value) && !found.some((each) => each.value === value))
            found.push({ value, where: `${prefix}meta[${attribute}="${name}"]` });
        }
    return found;
  }

  /** The address that the page gives as its own, by each place where it gives one. */
  get claimedAddresses(): Meta[] {
    const links = this.documents.flatMap(({ document, prefix }) =>
      document
        .all('link[rel="canonical" i]')
        .filter((link) => !link.isWithin('body'))
        .map((link) => ({
          value: link.attribute('href') ?? '',
          where: `${prefix}link[rel="canonical"]`,
        })),
    );
    return [...links, ...this.metas('og:url')].flatMap(({ value, where }) => {
      const url = URL.parse(value, this.url.href);
      return url === null || value === '' ? [] : [{ value: url.href, where }];
    });
  }

  /** The data that stands in the page and came to it, but for JSON-LD: what was received first. */
  get data(): Placed[] {
    this.#data ??= [...this.#embedded(), ...this.#answered()];
    return this.#data;
  }

  /** The first object in any of the page's data that `test` takes. */
  find(test: (object: JsonObject) => boolean): (Placed & { value: JsonObject }) | undefined {
    for (const block of this.data) {
      const found = objectsIn(block, test).next().value;
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The data that a script of the page gives to a variable. */
  variable(name: string): Placed | undefined {
    for (const { document, prefix } of this.documents) {
      const value = this.#variableIn(document, name);
      if (value !== undefined) return { value, where: `${prefix}script ${name} $` };
    }
    return undefined;
  }

  #variableIn(document: Document, name: string): unknown {
    for (const script of document.all('script:not([src])')) {
      const text = script.raw();
      const value = text.includes(name) ? dataAfter(text, name) : undefined;
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** Every object of the page's JSON-LD that says of which type it is. */
  get jsonLd(): (Placed & { value: JsonObject })[] {
    const stale = this.#saidBefore(jsonLd, (script) => script.raw().trim());
    this.#jsonLd ??= this.documents.flatMap(({ document, prefix }, at) =>
      at > 0 && this.#hasJsonLd(0)
        ? []
        : document.all(jsonLd).flatMap((script, index) => {
            const value = stale.has(script.raw().trim()) ? undefined : parseJson(unwrapped(script.raw()));
            const where = `${prefix}json-ld${index === 0 ? '' : `:nth(${index + 1})`} $`;
            return value === undefined
              ? []
              : [...objectsIn({ value, where }, (each) => '@type' in each)].slice(0, 500);
          }),
    );
    return this.#jsonLd;
  }

  #hasJsonLd(at: number): boolean {
    return this.documents[at]?.document.first(jsonLd) !== null;
  }

  #embedded(): Placed[] {
    const blocks: Placed[] = [];
    for (const { document, prefix } of this.documents) {
      for (const [index, script] of document.all('script[type="application/json" i]').entries()) {
        const value = parseJson(script.raw());
        const id = script.attribute('id');
        const name =
          id === null || id === '' ? `script[type="application/json"]:nth(${index + 1})` : `script#${id}`;
        if (isObject(value) || Array.isArray(value)) blocks.push({ value, where: `${prefix}${name} $` });
      }
      for (const name of variables) {
        const value = this.#variableIn(document, name);
        if (value !== undefined) blocks.push({ value, where: `${prefix}script ${name} $` });
      }
      // The rendered page has the scripts that it was sent with, as a rule: they are read once.
      if (blocks.length > 0) break;
    }
    return blocks;
  }

  #answered(): Placed[] {
    return (this.source.answers ?? []).flatMap(({ url, json }) =>
      // Some servers put a line before their data that keeps other sites from running it; others send one value a line.
      json
        .replace(/^(?:for \(;;\);|\)\]\}',?)\s*/, '')
        .split(/\n(?=\{)/)
        .flatMap((part) => {
          const value = parseJson(part);
          return value === undefined ? [] : [{ value, where: `answer ${withoutQuery(url)} $` }];
        }),
    );
  }
}

/** Data without the marks that hide it from programs that take scripts for text. */
function unwrapped(json: string): string {
  return json
    .replace(/^\s*(?:\/\*|\/\/)?\s*(?:<!\[CDATA\[|<!--)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\*|\/\/)?\s*(?:\]\]>|-->)\s*(?:\*\/)?\s*$/, '');
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/)[0] ?? url;
}
