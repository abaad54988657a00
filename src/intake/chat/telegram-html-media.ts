import type { ChatMedia, ChatNotRead } from '../../contract/chat.ts';
import type { FindAlong } from './came-along.ts';
import { childrenOf, firstWith, type HtmlElement, textIn } from './html-elements.ts';

interface MediaFound {
  media?: ChatMedia;
  notRead?: ChatNotRead[];
  /** A call, in the words of the program. */
  called?: string;
}

const notReadByClass = new Map<string, ChatNotRead>([
  ['media_contact', 'contact'],
  ['media_location', 'place'],
  ['media_live_location', 'place'],
  ['media_venue', 'place'],
  ['media_game', 'game'],
  ['media_invoice', 'invoice'],
  ['media_giveaway', 'giveaway'],
  ['media_poll', 'poll'],
]);

/** What came with a message: a file beside the pages, one that was left out, or something that is not shown here. */
export function mediaIn(content: HtmlElement, find: FindAlong): MediaFound {
  const wrap = childrenOf(content).find(
    ({ classes }) =>
      classes.has('media_wrap') || (classes.has('userpic_wrap') && content.classes.has('service')),
  );
  const [inner] = wrap === undefined ? [] : childrenOf(wrap);
  if (inner === undefined) return {};
  const titled = (name: string): string => {
    const part = firstWith(inner, name);
    return part === null ? '' : textIn(part).trim();
  };
  const [title, status] = [titled('title'), titled('status')];
  if (inner.classes.has('media_call')) return { called: [title, status].filter(Boolean).join(' · ') };
  const notRead: ChatNotRead[] = [...inner.classes].flatMap((name) => notReadByClass.get(name) ?? []);
  if (title.startsWith('Self-destructing')) notRead.push('self-destructing');
  const file = fileIn(inner, find);
  const other = notRead.length === 0 ? {} : { notRead };
  if (file !== null) return { media: file, ...other };
  if (notRead.length > 0) return other;
  // The picture of a service note that has no file is drawn out of letters.
  if (content.classes.has('service')) return {};
  return {
    media: { state: 'omitted', name: inner.classes.has('media_file') && title !== '' ? title : null },
  };
}

/** The file that an element leads to, by its way from the page; an address elsewhere is none. */
function fileIn({ tag, attributes }: HtmlElement, find: FindAlong): ChatMedia | null {
  const { href = '' } = attributes;
  if (tag !== 'a' || href === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/iu.test(href)) return null;
  const along = find(href) ?? find(decoded(href));
  const name = href.slice(href.lastIndexOf('/') + 1);
  return along === null ? { state: 'missing', name } : { state: 'attached', name, entry: along.entry };
}

/** The program writes names as they are; what was saved anew by a browser has signs of an address in it. */
function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    return href; // signs that stand for none: a name as it is
  }
}
