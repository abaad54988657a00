import { app } from '../contract/app.ts';
import { JejakError } from '../contract/error.ts';
import type { Item, ItemSource } from '../contract/item.ts';
import { conversationRead, mayBeConversation } from '../contract/made-of-chat.ts';
import { startIntakeProcess } from '../intake/client.ts';
import type { Locker } from '../locker/index.ts';
import { handedInStanding } from './handed-in.ts';
import { writeBytes } from './item-files.ts';
import { openStep } from './steps.ts';
import { takePacked } from './take-packed.ts';
import { makeThumbnails } from './thumbnails.ts';
import type { Work } from './work.ts';

/** A larger export is not read again: it is held in memory whole. */
const mostBytes = 256 * 1024 * 1024;

interface ConversationRead {
  /** The item with the conversation. */
  item: Item;
  /** The files that came along and were taken out. */
  files: Item[];
  failed: { file: string; error: JejakError }[];
}

/**
 * Reads a file that was brought in before as the export of a conversation: what is read becomes an item of its own, made
 * of the file, which stays as it is; so do the files that its messages name.
 *
 * @throws JejakError `no-such-item`, `not-a-conversation`, `conversation-read-before`, `file-purged`
 */
export async function readConversation(
  locker: Locker,
  itemId: string,
  work: Work,
): Promise<ConversationRead> {
  const holder = locker.item(itemId);
  const original = holder.files.find(({ role }) => role === 'original');
  if (original === undefined || !mayBeConversation(holder) || original.bytes > mostBytes)
    throw new JejakError('not-a-conversation', 'answer-is-no', { item: itemId });
  const [before] = locker.madeOfChat(holder.item).conversations;
  if (before !== undefined)
    throw new JejakError('conversation-read-before', 'wrong-use', { item: before.item });
  const step = openStep('read');
  work.onProgress({ step: 'read' });
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(holder.item, 'original')) parts.push(part);
  const intake = startIntakeProcess({ signal: work.signal, trustList: locker.trustLists.used() });
  try {
    const name = holder.source.fileName ?? original.name;
    const facts = await intake.readBytes(Buffer.concat(parts), name);
    if (facts.chat === undefined)
      throw new JejakError('not-a-conversation', 'answer-is-no', { item: itemId });
    const { receipt, json, packed } = facts.chat;
    const source: ItemSource = { ...handedInStanding(locker, holder), fileName: name };
    const { case: caseId } = locker.item(holder.item); // It may have been filed meanwhile.
    const draft = await locker.beginDraft({
      kind: 'item.derived',
      original: { itemId: holder.item, role: 'original' },
      ...{ source, itemKind: 'chat', title: holder.title },
      ...(caseId === null ? {} : { caseId }),
    });
    const text = facts.text ?? '';
    await writeBytes(draft, 'chat', 'chat.json', 'application/json', json);
    if (text !== '')
      await writeBytes(
        draft,
        'text',
        'text.txt',
        'text/plain; charset=utf-8',
        new TextEncoder().encode(text),
      );
    const { item } = await draft.seal({
      state: 'complete',
      details: {
        ...{ what: conversationRead, tool: `${app.name} ${app.version}`, reason: '' },
        ...{ kind: 'chat', title: holder.title, source, capturedAt: new Date().toISOString() },
        ...{ steps: [step.ok()], chat: receipt },
        ...(facts.warnings.length === 0 ? {} : { warnings: facts.warnings }),
      },
      searchText: text,
    });
    const taken = await takePacked(locker, intake, { item: holder, path: holder.title, files: packed }, work);
    await makeThumbnails(locker, intake, taken.items, work);
    return { item: locker.item(item), files: taken.items, failed: taken.failed };
  } finally {
    await intake.close();
  }
}
