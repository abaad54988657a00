import { sameBytes } from '../../bundle/bytes.ts';
import type { ReceivedMark } from '../../contract/received.ts';
import { appendTaken, type Committed } from '../ledger/append.ts';
import { textField } from '../projection/text-field.ts';
import type { IncomingEntry, IncomingFile } from './incoming.ts';
import type { Taking } from './taking.ts';
import { type ItemHere, itemHere, valueIn } from './what-is-here.ts';

/**
 * Takes over what brings items: of an item that is not here all of it, of one that is here what is new. What
 * is here stays as it is; what came otherwise is named.
 */
export function takeItems(taking: Taking, entries: readonly IncomingEntry[]): void {
  const before = new Map<string, ItemHere | undefined>();
  for (const entry of entries) {
    const item = itemOf(entry);
    if (!before.has(item)) {
      const here = itemHere(taking.db, item);
      before.set(item, here);
      if (here !== undefined) compareBelonging(taking, item, here);
    }
    const here = before.get(item);
    if (here === undefined) takeWhole(taking, entry);
    else if (here.caseId === taking.caseId) takeNew(taking, entry, here);
  }
}

/** The item that an entry is about; its form was looked at before it came here. */
export function itemOf({ body }: IncomingEntry): string {
  return String(body['itemId']);
}

function compareBelonging({ caseId, here, differs }: Taking, item: string, found: ItemHere): void {
  here.add(item);
  if (found.caseId !== caseId)
    differs.push({ what: 'item-elsewhere', item, ours: found.caseId ?? '', theirs: caseId });
}

function takeWhole(taking: Taking, entry: IncomingEntry): void {
  append(taking, entry, { details: entry.details, files: entry.files, state: entry.body['state'] });
}

function takeNew(taking: Taking, entry: IncomingEntry, here: ItemHere): void {
  const derived = entry.kind === 'item.derived';
  if (!derived && !compareFacts(taking, entry, here)) return;
  const isKnown = (file: IncomingFile): boolean =>
    file.given === undefined || here.hashes.get(file.role)?.has(file.given.sha256) === true;
  const missing = entry.files.filter((file) => !isKnown(file));
  const other = missing.filter(({ role, commit }) =>
    derived ? here.hashes.has(role) : !here.closed.has(commit),
  );
  for (const { role, given } of other) {
    const ours = [...(here.hashes.get(role) ?? [])].at(-1) ?? '';
    taking.differs.push({
      what: 'file',
      field: role,
      item: itemOf(entry),
      ours,
      theirs: given?.sha256 ?? '',
    });
  }
  const opens = !derived && here.details === undefined && entry.details?.opening !== undefined;
  if ((missing.length === 0 && !opens && !isOnlyNamed(entry, here)) || other.length > 0) return;
  if (derived) takeWhole(taking, entry);
  else
    append(taking, entry, {
      details: entry.details?.opening === undefined ? here.details : entry.details,
      files: missing,
      state: here.state === '' ? entry.body['state'] : here.state,
    });
}

/** What was made of an item and withheld is taken over by its name: what comes along may have been made of it. */
function isOnlyNamed({ kind, files }: IncomingEntry, here: ItemHere): boolean {
  return (
    kind === 'item.derived' &&
    files.some(({ role, commit }) => !here.hashes.has(role) && !here.closed.has(commit))
  );
}

/** Kind, title, time and source as a whole, and the state; false where it is said to be another item. */
function compareFacts({ differs }: Taking, entry: IncomingEntry, here: ItemHere): boolean {
  const item = itemOf(entry);
  const differ = (field: string, ours: string, theirs: string): false => {
    differs.push({ what: 'item', field, item, ours, theirs });
    return false;
  };
  const state = String(entry.body['state']);
  if (here.state !== '' && here.state !== state) return differ('state', here.state, state);
  const isOpen = entry.details?.opening !== undefined && here.details?.opening !== undefined;
  if (!isOpen || sameDetails(here.details, entry.details)) return true;
  return differ('details', here.title, textField(valueIn(entry.details), 'title'));
}

function sameDetails(ours: Committed | undefined, theirs: Committed | undefined): boolean {
  if (ours?.commit === theirs?.commit) return true;
  if (ours?.opening === undefined || theirs?.opening === undefined) return false;
  return sameBytes(ours.opening.value, theirs.opening.value);
}

function append(
  { db, caseId, actor, bundle, log, newItems }: Taking,
  entry: IncomingEntry,
  what: { details: Committed | undefined; files: readonly IncomingFile[]; state: unknown },
): void {
  const item = itemOf(entry);
  const { details } = what;
  const files = what.files.map(({ role, commit, opening, given }) => ({
    role,
    commit,
    opening: given === undefined ? undefined : opening,
  }));
  const closed = [details, ...files].flatMap((each, place) =>
    each !== undefined && each.opening === undefined ? [place] : [],
  );
  const received = markOf(entry, { bundle, log, closed });
  const place = { actor, caseId, details, files };
  if (entry.kind === 'item.derived') {
    const original = entry.body['original'] as { itemId: string; role: string }; // its form was looked at
    const body = {
      itemId: item,
      original: { itemId: original.itemId, role: original.role },
      received,
    };
    appendTaken(db, { ...place, kind: 'item.derived', body });
  } else {
    const body = { itemId: item, state: what.state as 'complete', received }; // its form was looked at
    appendTaken(db, { ...place, kind: 'item.imported', body });
  }
  newItems.add(item);
}

/** Says of an entry where it was first, so that nobody takes it for an observation of this locker. */
export function markOf(
  { seq, kind, at, actor }: IncomingEntry,
  { bundle, log, closed = [] }: { bundle: string; log: string; closed?: number[] },
): ReceivedMark {
  return { bundle, log, seq, kind, at, actor, ...(closed.length === 0 ? {} : { closed }) };
}
