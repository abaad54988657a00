import { basename, join } from 'node:path';
import { app } from '../../contract/app.ts';
import { fromPlainError, JejakError, toPlainError } from '../../contract/error.ts';
import type { Item, ItemSource } from '../../contract/item.ts';
import { conversationRead, proofRead } from '../../contract/made-of-chat.ts';
import type { ReadTogether } from '../../contract/read-together.ts';
import type { IntakeFacts, IntakeProcess } from '../../intake/client.ts';
import type { Locker } from '../../locker/index.ts';
import { handedInStanding } from '../handed-in.ts';
import { writeBytes } from '../item-files.ts';
import { openStep } from '../steps.ts';
import { unlessStopped, wasLeft } from '../unless-stopped.ts';
import type { Work } from '../work.ts';
import { type CameIn, type FileSet, findSets, isReadIn } from './find-sets.ts';

/** What is held in memory of one set at most. */
const mostBytes = 256 * 1024 * 1024;
/** Files that messages name and that are listed at most, as of an archive. */
const mostNamed = 5000;

/**
 * Reads what files say together that were brought in beside one another: the pages of one conversation with the files
 * that it names, or a ProofMode bundle that is no ZIP. Each file is an item already and stays as it is; what they say
 * together becomes an item of its own, made of the first, out of the bytes as they are stored. What cannot be read is
 * told, and never thrown. Ends where the signal does.
 */
export async function readSets(
  locker: Locker,
  intake: IntakeProcess,
  came: readonly CameIn[],
  { onProgress, signal }: Work,
): Promise<{ items: Item[]; failed: { file: string; error: JejakError }[] }> {
  const items: Item[] = [];
  const failed: { file: string; error: JejakError }[] = [];
  for (const set of findSets(came)) {
    if (signal.aborted) break;
    onProgress({ step: 'read', detail: basename(set.folder) });
    try {
      const read = await unlessStopped(signal, readSet(locker, intake, set));
      if (read === null) continue;
      items.push(read.item);
      for (const file of read.unclear)
        failed.push({
          file: join(set.folder, file),
          error: new JejakError('named-file-twice', 'wrong-use', { file }),
        });
    } catch (thrown) {
      if (wasLeft(thrown)) break;
      const error = fromPlainError(toPlainError(thrown));
      failed.push({ file: set.folder, error });
      if (error.fault !== 'wrong-use') break;
    }
  }
  return { items, failed };
}

/**
 * What they say together, with the files that are named so that it is not clear which is meant; null where they say
 * nothing, or were read so before.
 */
async function readSet(
  locker: Locker,
  intake: IntakeProcess,
  set: FileSet,
): Promise<{ item: Item; unclear: string[] } | null> {
  const [first] = set.files;
  if (first === undefined) return null;
  const holder = locker.item(first.item);
  // What was filed elsewhere meanwhile has no place in what an item of this case says.
  const files = set.files.filter(({ item }) => locker.item(item).case === holder.case);
  const isAlone = files.length === 1 && holder.chat !== undefined;
  // Which files a text names is known when it is read: what else lies beside it is nothing to it.
  const isText = set.kind === 'text';
  if (isAlone || (!isText && isReadBefore(locker, holder, files))) return null;
  const reading = openStep('read');
  const text = isText ? first.name : null;
  const facts = await intake.readTogether(await bytesOf(locker, set, files), text);
  if (facts.damage !== undefined)
    throw new JejakError('together-not-read', 'wrong-use', { folder: set.folder });
  const { chat, proof } = facts;
  // A page with nothing beside it that belongs to it is a conversation by itself, unless it was taken for a part.
  const isMore = (chat?.receipt.pages ?? 1) > 1 || (chat?.packed.length ?? 0) > 0;
  const isUnread = chat !== undefined && holder.chat === undefined;
  if (proof === undefined && !isMore && !isUnread) return null;
  const together = togetherIn(set, files, facts);
  if (isText && isReadBefore(locker, holder, together.files)) return null;
  const item = await keep(locker, holder, { facts, together, title: titleOf(set, holder), reading });
  return { item, unclear: (chat?.packed ?? []).flatMap((each) => ('why' in each ? each.entry : [])) };
}

function isReadBefore(locker: Locker, holder: Item, files: readonly { item: string }[]): boolean {
  const { conversations, proofs } = locker.madeOfChat(holder.item);
  return [...conversations, ...proofs].some(({ together }) => {
    const had = new Set(together);
    return files.every(({ item }) => item === holder.item || had.has(item));
  });
}

async function bytesOf(
  locker: Locker,
  set: FileSet,
  files: FileSet['files'],
): Promise<Parameters<IntakeProcess['readTogether']>[0]> {
  const found: { name: string; size: number; bytes: Uint8Array | null }[] = [];
  let room = mostBytes;
  for (const { name, item } of files) {
    const size = locker.item(item).files.find(({ role }) => role === 'original')?.bytes ?? 0;
    const isRead = isReadIn(set, name) && size <= room;
    if (isRead) room -= size;
    found.push({ name, size, bytes: isRead ? await stored(locker, item) : null });
  }
  return found;
}

async function stored(locker: Locker, item: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item, 'original')) parts.push(part);
  return Buffer.concat(parts);
}

/** The items that what they say together rests on: those that hold it, and the files that it names or proves. */
function togetherIn(set: FileSet, files: FileSet['files'], { chat, proof }: IntakeFacts): ReadTogether {
  const items = new Map(files.map(({ name, item }) => [name, item]));
  const itemAt = ({ entry }: { entry: string }): string[] => [items.get(entry) ?? []].flat();
  const ofChat = (chat?.packed ?? []).flatMap((each) => {
    if ('why' in each) return []; // of several files with one name none is taken for the one that is meant
    const { entry, message, line } = each;
    return itemAt(each).map((item) => ({ item, entry, message, line }));
  });
  const ofProof = (proof?.packed ?? []).flatMap((each) =>
    itemAt(each).map((item) => ({ item, entry: each.entry })),
  );
  const named: ReadTogether['files'] = [...ofChat, ...ofProof].slice(0, mostNamed);
  const isNamed = new Set(named.map(({ item }) => item));
  const holding = files.filter(
    ({ name, item }) => !isNamed.has(item) && (set.kind !== 'text' || isReadIn(set, name)),
  );
  return { files: named, with: holding.map(({ name, item }) => ({ item, entry: name })) };
}

/** As the folder is named, but for a text that has a name of its own: that may lie among other things. */
function titleOf({ kind, folder, files: [first] }: FileSet, holder: Item): string {
  const isOwn = kind === 'text' && !/^(?:result\.json|_chat\.txt|chat\.md)$/iu.test(first?.name ?? '');
  return isOwn || basename(folder) === '' ? holder.title : basename(folder);
}

interface Read {
  facts: IntakeFacts;
  together: ReadTogether;
  title: string;
  reading: ReturnType<typeof openStep>;
}

async function keep(
  locker: Locker,
  holder: Item,
  { facts: { chat, proof, text = '', warnings }, together, title, reading }: Read,
): Promise<Item> {
  // In what form each of them came says nothing of what was read of them together.
  const { receivedForm: _, ...handedIn } = handedInStanding(locker, holder);
  const source: ItemSource = { ...handedIn };
  const kind = chat === undefined ? 'file' : 'chat';
  const { case: caseId } = locker.item(holder.item); // It may have been filed meanwhile.
  const draft = await locker.beginDraft({
    kind: 'item.derived',
    original: { itemId: holder.item, role: 'original' },
    ...{ source, itemKind: kind, title },
    ...(caseId === null ? {} : { caseId }),
  });
  if (chat !== undefined) await writeBytes(draft, 'chat', 'chat.json', 'application/json', chat.json);
  if (proof !== undefined) await writeBytes(draft, 'proof', 'proof.json', 'application/json', proof.json);
  if (text !== '') {
    const utf8 = new TextEncoder().encode(text);
    await writeBytes(draft, 'text', 'text.txt', 'text/plain; charset=utf-8', utf8);
  }
  return draft.seal({
    state: 'complete',
    details: {
      what: chat === undefined ? proofRead : conversationRead,
      ...{ tool: `${app.name} ${app.version}`, reason: '', together },
      ...{ kind, title, source, capturedAt: new Date().toISOString(), steps: [reading.ok()] },
      ...(chat === undefined ? {} : { chat: chat.receipt }),
      ...(proof === undefined ? {} : { proof: proof.receipt }),
      ...(warnings.length === 0 ? {} : { warnings }),
    },
    ...(text === '' ? {} : { searchText: text }),
  });
}
