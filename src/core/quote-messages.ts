import { app } from '../contract/app.ts';
import { type ChatFile, chatReceipt } from '../contract/chat.ts';
import { JejakError } from '../contract/error.ts';
import type { Item, ItemSource } from '../contract/item.ts';
import { type ContainedItem, conversationRead, quoted, quotedAlone } from '../contract/made-of-chat.ts';
import { sumOf } from '../intake/chat/sum.ts';
import type { Locker } from '../locker/index.ts';
import { loadWords } from '../words/load.ts';
import type { Language } from '../words/say.ts';
import { handedInStanding } from './handed-in.ts';
import { writeBytes, writeJson } from './item-files.ts';
import { quotedPage, quotedText } from './quoted-page.ts';
import { openStep } from './steps.ts';
import type { Work } from './work.ts';

export interface QuoteRequest {
  /** The item with the conversation. */
  item: string;
  /** The first and the last message, by their number in the export. */
  from: number;
  to: number;
  title: string;
  /** Whether nothing else of the conversation goes out with the case, where this is an exhibit. */
  alone: boolean;
  /** Whether it becomes an exhibit. */
  exhibit: boolean;
  /** Its label as an exhibit; the next one where none is given. */
  label?: string | undefined;
  /** What it shows, as an exhibit. */
  shows?: string | undefined;
  /** Of the page that is made to be read. */
  language: Language;
}

/**
 * Makes an item of some messages of a conversation, as they stand in its export, which stays as it is: as JSON like the
 * conversation's own, as a text, and as a page to be read. It says how many messages stand before and after them.
 *
 * @throws JejakError `no-such-item`, `no-conversation`, `no-such-messages`, `item-without-case`, `file-purged`; before
 *   anything is made also `bad-label`, `label-taken`
 */
export async function quoteMessages(locker: Locker, request: QuoteRequest, work: Work): Promise<Item> {
  const { from, to, title, alone } = request;
  const item = locker.item(request.item);
  if (item.case === null) throw new JejakError('item-without-case', 'wrong-use', { item: item.item });
  if (request.exhibit && request.label !== undefined) locker.assertFreeLabel(item.case, request.label);
  const step = openStep('quote');
  work.onProgress({ step: 'quote' });
  const chat = await readChat(locker, item);
  const said = chat.said.filter(({ n }) => n >= from && n <= to);
  const [first, last] = [said[0], said.at(-1)];
  if (first?.n !== from || last?.n !== to)
    throw new JejakError('no-such-messages', 'wrong-use', { from, to, count: chat.said.length });
  const before = chat.said.filter(({ n }) => n < from).length;
  const range = { from, to, before, after: chat.said.length - before - said.length };
  const whole: ChatFile = { ...chat, ...sumOf(said), range };
  const part = alone ? withoutTheRest(whole) : whole;
  // What was read of a file later was made of it: that is the export.
  const readOf = locker.madeOf(item.item);
  const exported = readOf?.what === conversationRead ? locker.item(readOf.item) : item;
  const { files } = locker.madeOfChat(exported.item);
  const isCovered = (each: { item: string }): boolean => locker.redactedCopies(each.item).length > 0;
  // By the hash anybody could find out what is held back.
  const hashOf = (each: Item): string | null =>
    alone || isCovered(each) ? null : (each.files.find(({ role }) => role === 'original')?.sha256 ?? null);
  const named = mediaOf(files, part).map(({ n, file }) => ({
    ...{ message: n, item: file.item, title: file.title, sha256: hashOf(locker.item(file.item)) },
  }));
  const words = await loadWords(request.language);
  if (work.signal.aborted) throw new JejakError('interrupted', 'interrupted');
  // In what form the export came says nothing of what is chosen from it.
  const { receivedForm: _, ...handedIn } = handedInStanding(locker, item);
  // What goes out alone says nothing that the messages do not.
  const source: ItemSource = alone ? {} : handedIn;
  const draft = await locker.beginDraft({
    kind: 'item.derived',
    original: { itemId: exported.item, role: 'original' },
    ...{ caseId: item.case, source, itemKind: 'chat', title },
  });
  // Of several pages that came in beside one another none is the export by itself.
  const isBeside = chat.within === null && chat.pages !== undefined;
  const sha256 = isBeside || files.some(isCovered) ? null : hashOf(exported);
  const name = isBeside ? item.title : exported.title;
  const about = { title, sha256, exported: alone ? null : name, language: request.language };
  const text = quotedText(part, about, words);
  await writeJson(draft, 'chat', 'chat.json', part);
  await writeBytes(draft, 'text', 'text.txt', 'text/plain; charset=utf-8', new TextEncoder().encode(text));
  const page = new TextEncoder().encode(quotedPage(part, named, about, words));
  await writeBytes(draft, 'quote', 'quote.html', 'text/html; charset=utf-8', page);
  const sealed = await draft.seal({
    state: 'complete',
    details: {
      ...{ what: alone ? quotedAlone : quoted, tool: `${app.name} ${app.version}`, reason: '' },
      /** The files that the messages name, each an item of its own. */
      media: named.map(({ message, item: file, sha256: hash }) => ({
        ...{ message, item: file },
        ...(hash === null ? {} : { sha256: hash }),
      })),
      ...{ kind: 'chat', title, source, capturedAt: new Date().toISOString(), steps: [step.ok()] },
      chat: chatReceipt.parse(part),
    },
    searchText: text,
  });
  if (request.exhibit) {
    const { shows = '', label } = request;
    const labelled = { ...(label === undefined ? {} : { label }), title, shows };
    await locker.labelExhibit({ caseId: item.case, itemId: sealed.item, ...labelled });
  }
  return locker.item(sealed.item);
}

async function readChat(locker: Locker, item: Item): Promise<ChatFile> {
  // What was chosen out of a conversation is no conversation of which something is chosen: its numbers are the export's.
  if (item.chat === undefined || item.chat.range !== undefined)
    throw new JejakError('no-conversation', 'wrong-use', { item: item.item });
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item.item, 'chat')) parts.push(part);
  return JSON.parse(Buffer.concat(parts).toString('utf8')) as ChatFile; // written by the intake of this program, and sealed
}

/** Chosen messages without what is said of the export that they were chosen from: its name, its length. */
function withoutTheRest(chat: ChatFile): ChatFile {
  const [first, last] = [chat.said[0], chat.said.at(-1)];
  const isOnePage = (first?.page ?? 1) === (last?.page ?? 1);
  const lines = isOnePage
    ? (last?.lastLine ?? 0) - (first?.line ?? 0) + 1
    : chat.said.reduce((sum, each) => sum + each.lastLine - each.line + 1, 0);
  const without: ChatFile = { ...chat, within: null, lines, dates: { ...chat.dates, line: null } };
  delete without.otherTexts;
  delete without.pages;
  return without;
}

function mediaOf(files: readonly ContainedItem[], { said }: ChatFile): { n: number; file: ContainedItem }[] {
  const byEntry = new Map(files.map((file) => [file.entry, file]));
  const byMessage = new Map(files.map((file) => [file.message, file]));
  return said.flatMap(({ n, media, otherMedia = [] }) =>
    [media, ...otherMedia].flatMap((each) => {
      if (each?.state !== 'attached') return [];
      const file = each.entry === undefined ? byMessage.get(n) : byEntry.get(each.entry);
      return file === undefined ? [] : [{ n, file }];
    }),
  );
}
