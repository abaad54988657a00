import type { ChatFile, ChatMessage } from '../contract/chat.ts';
import { answers, shownName, standsAt, zoneOf } from '../contract/chat-said.ts';
import { plainTitle } from '../contract/plain-title.ts';
import type { Language, Words } from '../words/say.ts';
import { escaped } from './plain-page.ts';

/** A file that a chosen message names, as an item of its own. */
export interface QuotedMedia {
  message: number;
  item: string;
  title: string;
  /** Null where it is not said. */
  sha256: string | null;
}

/** What is said above chosen messages. */
interface About {
  title: string;
  /** SHA-256 of the whole export; null where it is not said. */
  sha256: string | null;
  /** What the export is called; null where that is not said. */
  exported: string | null;
  language: Language;
}

/** Chosen messages as a text: what they were chosen from, and a line of its own for each head of a message. */
export function quotedText(chat: ChatFile, about: About, words: Words): string {
  const { before, after } = rangeOf(chat);
  return [
    ...[about.title, ...aboveOf(chat, about, words), '', leftOut('before', before, words), ''],
    ...chat.said.flatMap((message) => [
      `${headOf(message, words).join(' · ')}:`,
      ...[message.text, ...marksOf(message, words).map((mark) => `[${mark}]`)].filter(Boolean),
      '',
    ]),
    ...[leftOut('after', after, words), ''],
  ].join('\n');
}

/** The same as a page to be read and printed; it has no script and asks for nothing. */
export function quotedPage(
  chat: ChatFile,
  media: readonly QuotedMedia[],
  about: About,
  words: Words,
): string {
  const { before, after } = rangeOf(chat);
  const fileOf = new Map(media.map((each) => [each.message, each]));
  const messages = chat.said.map((message) => {
    const [who = '', ...rest] = headOf(message, words);
    const file = fileOf.get(message.n);
    const marks = [
      ...marksOf(message, words),
      ...(file === undefined
        ? []
        : [
            words.say(file.sha256 === null ? 'quote.file-item' : 'quote.file', {
              ...{ sha256: file.sha256 ?? '', item: file.item.slice(0, 8) },
            }),
          ]),
    ];
    return `<article><header><b>${escaped(who)}</b> ${rest.map((part) => `<span>${escaped(part)}</span>`).join(' ')}</header>
${message.text === '' ? '' : `<p>${escaped(message.text)}</p>\n`}${marks.map((mark) => `<small>${escaped(mark)}</small>\n`).join('')}</article>`;
  });
  return `<!doctype html>
<html lang="${about.language}">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(about.title)}</title>
<style>${style}</style>
<h1>${escaped(about.title)}</h1>
${aboveOf(chat, about, words)
  .map((line) => `<p class="about">${escaped(line)}</p>`)
  .join('\n')}
<p class="out">${escaped(leftOut('before', before, words))}</p>
${messages.join('\n')}
<p class="out">${escaped(leftOut('after', after, words))}</p>
</html>
`;
}

const style = `body{max-width:44rem;margin:2.5rem auto;padding:0 1.5rem;font:15px/1.5 Inter,system-ui,sans-serif;color:#111;background:#fff}
h1{font-size:1.4rem;line-height:1.25;margin:0 0 .75rem;overflow-wrap:anywhere}
.about{margin:.2rem 0;font-size:13px;color:#444;overflow-wrap:anywhere}
.out{margin:1.25rem 0;padding:.5rem .75rem;border:1px dashed #777;font-size:13px;color:#333}
article{padding:.6rem 0;border-top:1px solid #ddd;break-inside:avoid}
header{display:flex;flex-wrap:wrap;gap:0 .75rem;font-size:12px;color:#444;font-variant-numeric:tabular-nums}
header b{color:#111;font-size:13px}
article p{margin:.15rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
small{display:block;color:#444;overflow-wrap:anywhere}`;

function aboveOf(chat: ChatFile, { sha256, exported }: About, words: Words): string[] {
  const { from, to, before, after } = rangeOf(chat);
  return [
    words.say(exported === null ? 'quote.of-one' : 'quote.of', {
      ...{ from, to, total: before + chat.said.length + after, title: plainTitle(exported ?? '') },
      form: words.say(`chat.form-${chat.form}`),
    }),
    ...(chat.cut ? [words.say('chat.cut')] : []),
    ...(sha256 === null ? [] : [words.say('quote.sha256', { sha256 })]),
    words.say(zoneOf(chat), { zone: chat.zone ?? '' }),
    words.say('quote.names'),
    words.say('chat.could-be-changed'),
  ];
}

function rangeOf({ said, range }: ChatFile): NonNullable<ChatFile['range']> {
  return range ?? { from: said[0]?.n ?? 0, to: said.at(-1)?.n ?? 0, before: 0, after: 0 };
}

function leftOut(where: 'before' | 'after', count: number, words: Words): string {
  return words.say(count === 0 ? `quote.none-${where}` : `quote.left-${where}`, { count });
}

/** Under which name, when, and where in the export. */
function headOf(message: ChatMessage, words: Words): string[] {
  const { from, fromId, to, shown, instant, n } = message;
  const { key, where } = standsAt(message);
  return [
    from === null ? words.say('chat.note') : shownName(from, words.say('chat.owner')),
    ...(to === undefined ? [] : [words.say('chat.to', { name: plainTitle(to) })]),
    ...(fromId === undefined ? [] : [fromId]),
    ...[shown, instant ?? ''].filter(Boolean),
    words.say('quote.message', { n }),
    words.say(key, where),
  ];
}

function marksOf(message: ChatMessage, words: Words): string[] {
  const {
    forwardedFrom,
    replyTo,
    earlier,
    edited,
    deleted,
    media,
    otherMedia = [],
    notRead = [],
    links = [],
    unsent,
  } = message;
  const answered = replyTo === undefined ? null : answers(replyTo);
  return [
    ...(forwardedFrom === undefined
      ? []
      : [words.say('chat.forwarded', { name: plainTitle(forwardedFrom) })]),
    ...(answered === null ? [] : [words.say(answered.key, { id: answered.id })]),
    ...links.map((address) => words.say('chat.link', { address: plainTitle(address) })),
    ...(earlier ? [words.say('chat.is-earlier')] : []),
    ...(edited ? [words.say('chat.is-edited')] : []),
    ...(deleted ? [words.say('chat.is-deleted')] : []),
    ...(unsent === undefined ? [] : [words.say(`chat.unsent-${unsent}`)]),
    ...[media, ...otherMedia].flatMap((file) =>
      file === undefined ? [] : words.say(`chat.media-${file.state}`, { name: plainTitle(file.name ?? '') }),
    ),
    ...notRead.map((what) => words.say('chat.not-read', { what: words.say(`chat.not-read-${what}`) })),
  ];
}
