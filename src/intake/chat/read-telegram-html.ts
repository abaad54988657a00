import type { ChatFile, ChatMessage } from '../../contract/chat.ts';
import type { FindAlong } from './came-along.ts';
import { childrenOf, eachElement, firstWith, type HtmlElement, textIn } from './html-elements.ts';
import { sumOf } from './sum.ts';
import { mediaIn } from './telegram-html-media.ts';
import { dayOf, timeOf } from './telegram-html-times.ts';

/** The pages of one export, read one after the other. */
export interface TelegramPages {
  /** Reads a page; false where it is none, and then nothing was taken from it. */
  add(text: string): boolean;
  /** The conversation on all of them; null where no page was one. */
  chat(within: string | null): ChatFile | null;
}

/** What is longer is read up to here. */
const mostMessages = 300_000;
const mostLinks = 50;

/**
 * Reads Telegram Desktop's export in HTML (`messages.html`, `messages2.html` …), as the program writes it: each message
 * in an element of its own, one that goes on with the one above without a name, the day above the messages of a day.
 * The pages are only read as text: nothing in them is run, and nothing is asked for.
 *
 * @param find the file that came with the pages under a name
 */
export function readTelegramHtml(find: FindAlong): TelegramPages {
  const messages: ChatMessage[] = [];
  const offsets = new Set<string | null>();
  let pages = 0;
  let lines = 0;
  let cut = false;
  let first: number | null = null;
  const above: Above = { from: '?', forwardedFrom: null, day: null, dayShown: '' };
  return {
    add(text) {
      const page = pages + 1;
      const found: HtmlElement[] = [];
      const isWhole = eachElement(text, { is: isMessage, give: (element) => found.push(element) });
      if (found.length === 0) return false;
      pages = page;
      above.from = '?';
      above.forwardedFrom = null;
      lines += text.split('\n').length;
      for (const element of found) {
        if (messages.length >= mostMessages) cut = true;
        if (messages.length >= mostMessages) break;
        const read = readOne(element, above, find);
        if (read === null) continue;
        const { message, offset } = read;
        if (message.from !== null) {
          offsets.add(offset);
          first ??= message.line;
        }
        messages.push({ n: messages.length + 1, ...(page === 1 ? {} : { page }), ...message });
      }
      if (!isWhole) cut = true;
      return true;
    },
    chat(within) {
      if (pages === 0) return null;
      const [offset = null] = offsets;
      return {
        v: 1,
        ...{ form: 'telegram-html', within, lines, clock: 24 },
        dates: { reading: 'day-first', shownBy: 'form', line: first },
        zone: offsets.size === 1 ? offset : null,
        ...(offsets.size > 1 ? { zonesDiffer: true as const } : {}),
        ...(pages > 1 ? { pages } : {}),
        ...(cut ? { cut } : {}),
        ...sumOf(messages),
      };
    },
  };
}

/** What one message takes over from those above it. */
interface Above {
  from: string;
  forwardedFrom: string | null;
  /** The day under which it stands (`2024-01-31`), and as it is written. */
  day: string | null;
  dayShown: string;
}

function isMessage({ tag, classes, attributes }: HtmlElement, above: readonly string[][]): boolean {
  return (
    tag === 'div' &&
    classes.has('message') &&
    (classes.has('default') || classes.has('service')) &&
    /^message-?\d{1,19}$/u.test(attributes['id'] ?? '') &&
    above.some((names) => names.includes('history'))
  );
}

interface Read {
  message: Omit<ChatMessage, 'n' | 'page'>;
  /** By how much its time is ahead of UTC, as it stands beside it. */
  offset: string | null;
}

/** The message in an element; null where it is the day above those that follow. */
function readOne(element: HtmlElement, above: Above, find: FindAlong): Read | null {
  const id = (element.attributes['id'] ?? '').slice('message'.length);
  const { line, lastLine } = element;
  if (element.classes.has('service')) {
    const body = firstWith(element, 'body', 'details');
    const text = body === null ? '' : laidOut(textIn(body)).trim();
    const day = id.startsWith('-') ? dayOf(text) : null;
    if (day !== null) {
      above.day = day;
      above.dayShown = text;
      return null;
    }
    const { media } = mediaIn(element, find);
    const message = {
      ...{ line, lastLine, ...(id.startsWith('-') ? {} : { id }), from: null, shown: above.dayShown },
      ...{ at: above.day, text },
      ...(media === undefined ? {} : { media }),
    };
    return { message, offset: null };
  }
  return readSaid(element, id, above, find);
}

function readSaid(element: HtmlElement, id: string, above: Above, find: FindAlong): Read {
  const { line, lastLine } = element;
  const body = childrenOf(element).find(({ classes }) => classes.has('body')) ?? element;
  const own = childrenOf(body);
  const name = own.find(({ classes }) => classes.has('from_name'));
  // Only what goes on with the one above may have no name; of any other without one nobody is told.
  const goesOn = element.classes.has('joined');
  if (name !== undefined) above.from = laidOut(textIn(name)).trim();
  else if (!goesOn) above.from = '?';
  if (!goesOn) above.forwardedFrom = null;
  const forwarded = own.find(({ classes }) => classes.has('forwarded') && classes.has('body'));
  const forwardedFrom = forwarded === undefined ? null : forwardedName(forwarded, above);
  above.forwardedFrom = forwardedFrom;
  const time = timeOf(firstWith(body, 'date', 'details'));
  const content = forwarded ?? body;
  const text = childrenOf(content).find(({ classes }) => classes.has('text'));
  const reply = childrenOf(content).find(({ classes }) => classes.has('reply_to'));
  const links = text === undefined ? [] : linksIn(text);
  const { media, notRead = [], called } = mediaIn(content, find);
  const said = text === undefined ? '' : laidOut(textIn(text));
  const words = [called, said].filter(Boolean).join('\n');
  const isEmpty = words === '' && media === undefined && notRead.length === 0;
  const message = {
    ...{ line, lastLine, id, from: above.from, shown: time.shown, at: time.at },
    ...(time.instant === null ? {} : { instant: time.instant }),
    text: words,
    ...(forwardedFrom === null ? {} : { forwardedFrom }),
    ...(reply === undefined ? {} : { replyTo: answeredIn(reply) }),
    ...(links.length === 0 ? {} : { links }),
    ...(media === undefined ? {} : { media }),
    ...(isEmpty ? { notRead: ['other' as const] } : notRead.length === 0 ? {} : { notRead }),
  };
  return { message, offset: time.offset };
}

/** From whom it was passed on: what goes on with the one above has no name of its own. */
function forwardedName(forwarded: HtmlElement, above: Above): string {
  const name = childrenOf(forwarded).find(({ classes }) => classes.has('from_name'));
  if (name === undefined) return above.forwardedFrom ?? '?';
  const children = name.children.filter((child) => typeof child === 'string' || !child.classes.has('date'));
  return laidOut(textIn({ ...name, children })).trim();
}

/** The id of the message that is answered; null where it stands in another conversation. */
function answeredIn(reply: HtmlElement): string | null {
  for (const { attributes } of childrenOf(reply)) {
    const id = /#go_to_message(\d{1,19})$/u.exec(attributes['href'] ?? '')?.[1];
    if (id !== undefined) return id;
  }
  return null;
}

/** Addresses behind words that say something else. */
function linksIn(text: HtmlElement): string[] {
  const links: string[] = [];
  const look = (element: HtmlElement): void => {
    const { href = '' } = element.attributes;
    const shown = textIn(element);
    const isSame = [shown, `mailto:${shown}`, `tel:${shown}`].includes(href) || shown.startsWith('@');
    if (element.tag === 'a' && /^[a-z][a-z0-9+.-]*:/iu.test(href) && !isSame && links.length < mostLinks)
      links.push(href.slice(0, 2000));
    childrenOf(element).forEach(look);
  };
  look(text);
  return [...new Set(links)];
}

/** A text without the line and the spaces with which the program sets it off from its tags. */
function laidOut(text: string): string {
  return text.replace(/^\r?\n/u, '').replace(/\r?\n *$/u, '');
}
