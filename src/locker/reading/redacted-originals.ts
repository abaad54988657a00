import { z } from 'zod';
import { textOf } from '../../bundle/bytes.ts';
import { parseEntry } from '../../bundle/entry-line.ts';
import { contained } from '../../contract/chat.ts';
import { entryBodies } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import type { Item } from '../../contract/item.ts';
import { conversationRead, proofRead, quotedAlone } from '../../contract/made-of-chat.ts';
import { readTogether } from '../../contract/read-together.ts';
import { receivedMarkOf } from '../../contract/received.ts';
import { isRedaction } from '../../contract/redaction.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { readExhibits } from './cases.ts';
import { readToldBefore } from './told-before.ts';

interface Derived {
  copy: string;
  original: string;
  isRedacted: boolean;
  /** A file that lay in an archive: it shows nothing of what else lies there. */
  isContained: boolean;
  /** A conversation that was read of a file later: it says all that the file says. */
  isReading: boolean;
  /** A file that came in beside the other: whether that one shows what it shows too, as what holds its hash does. */
  beside?: 'shown' | 'named';
  /** Of chosen messages that go out alone: the files that these name, which go out with them; else null. */
  goAlong: ReadonlySet<string> | null;
}

/**
 * How much is hidden with an item of what was made of it. `holder`: not what was taken out of it, which shows nothing
 * of what is covered. `alone`: not what chosen messages of it name. `whole`: all. Of two reasons the stronger counts.
 */
const strengths = { holder: 1, alone: 2, whole: 3 };
type Strength = keyof typeof strengths;

/**
 * The items of which nothing goes out with a case, since a redacted copy of them is an exhibit: each with that
 * exhibit's label. So are the originals of originals, what else was made of one and is no exhibit (of a conversation that was read later also where it is one: that is refused), what came in
 * besides as a file of the very bytes of one, and a later capture of a watched address that quotes one, since it says
 * what differs. Of an archive that has such an original in it nothing goes out, but its other files do: they show nothing
 * of that. Where chosen messages of a conversation are to go out alone, so do the files that they name, and no others.
 *
 * @throws JejakError `original-is-exhibit` where one of them is an exhibit itself, `original-was-received` where a
 *   bundle that came in, which goes out too, says what it says: the one that brought it, or one in which it came back
 */
export function readRedactedOriginals(
  db: ReadableDb,
  caseId: string,
  items: readonly Item[],
): ReadonlyMap<string, string> {
  const derived = readDerived(db, caseId);
  const hidden = new Map<string, string>();
  if (derived.length === 0) return hidden;
  const labels = new Map(readExhibits(db, caseId).map(({ item, label }) => [item, label]));
  const shown = derived.filter(({ copy, isRedacted }) => isRedacted && labels.has(copy));
  const goesAlong = ({ copy, original }: Derived): boolean =>
    shown.some((quote) => quote.original === original && quote.goAlong?.has(copy));
  const twinsOf = twinsIn(items);
  const reached = new Map<string, Strength>();
  /** False where it was hidden as strongly before. */
  const mark = (item: string, label: string, how: Strength): boolean => {
    const before = reached.get(item);
    if (before !== undefined && strengths[before] >= strengths[how]) return false;
    reached.set(item, how);
    if (!hidden.has(item)) hidden.set(item, label);
    return true;
  };
  const hideMade = (item: string, label: string, how: Strength): void => {
    for (const each of derived) {
      if (each.original !== item || (labels.has(each.copy) && !each.isReading)) continue;
      if (each.isContained && (how === 'holder' || (how === 'alone' && goesAlong(each)))) continue;
      if (mark(each.copy, label, 'whole')) hideMade(each.copy, label, 'whole');
    }
  };
  const hide = (item: string, label: string, how: Strength): void => {
    if (!mark(item, label, how)) return;
    hideMade(item, label, how);
    for (const each of derived)
      if (each.copy === item && each.beside !== 'named')
        hide(each.original, label, each.isContained ? 'holder' : 'whole');
    for (const twin of twinsOf(item)) hide(twin, label, how);
  };
  for (const { copy, original, goAlong } of shown)
    hide(original, labels.get(copy) ?? '', goAlong === null ? 'whole' : 'alone');
  const originals = new Map(hidden);
  const told = readToldBefore(db, caseId);
  for (const { item, changes } of items) {
    const label = originals.get(changes?.comparedWith?.item ?? '');
    if (label !== undefined && !hidden.has(item)) hidden.set(item, label);
  }
  for (const [item, copy] of hidden) {
    const label = labels.get(item);
    if (label !== undefined) throw new JejakError('original-is-exhibit', 'wrong-use', { label, copy });
    const isReceived = wasReceived(db, item);
    if (isReceived ? hasFiles(db, item) : told.item(item))
      throw new JejakError('original-was-received', 'wrong-use', { copy });
    if (isReceived) hidden.delete(item); // Withheld by the other locker, and handed on as it came.
  }
  return hidden;
}

function readDerived(db: ReadableDb, caseId: string): Derived[] {
  const rows = prepared<[string], { bytes: Uint8Array; value: Uint8Array | null }>(
    db,
    `SELECT bytes, value FROM case_entry JOIN entry USING (log, seq)
      LEFT JOIN opening ON opening.log = entry.log AND opening.seq = entry.seq AND opening.place = 0
      WHERE case_id = ? AND instr(bytes, CAST('"item.derived"' AS BLOB)) > 0`,
  ).all(caseId);
  return rows.flatMap(({ bytes, value }) => {
    const entry = parseEntry(bytes);
    const body = entryBodies['item.derived'].safeParse(entry.body).data;
    // What was read of an item anew is the item's own.
    if (entry.kind !== 'item.derived' || body === undefined || body.itemId === body.original.itemId)
      return [];
    const details: unknown = value === null ? undefined : JSON.parse(textOf(value));
    return [
      ...besideIn(body.original.itemId, details),
      {
        copy: body.itemId,
        original: body.original.itemId,
        isRedacted: isRedaction(details),
        isContained: whatOf(details) === contained,
        isReading: [conversationRead, proofRead].some((what) => what === whatOf(details)),
        goAlong: goAlongIn(details),
      },
    ];
  });
}

const togetherRead = z.object({ what: z.enum([conversationRead, proofRead]), together: readTogether });

/**
 * What was read of files together that came in beside one another: those it was read of say together what it says, and
 * stay behind together. A file that messages name shows nothing of the conversation, nor that of it; the files of a
 * ProofMode bundle have the hash of its picture in their names.
 */
function besideIn(original: string, details: unknown): Derived[] {
  const said = togetherRead.safeParse(details).data;
  if (said === undefined) return [];
  const none = { original, isRedacted: false, goAlong: null };
  return [
    ...said.together.with
      .filter(({ item }) => item !== original)
      .map(
        ({ item: copy }): Derived => ({
          ...none,
          copy,
          isContained: false,
          isReading: true,
          beside: 'shown',
        }),
      ),
    ...said.together.files.map(
      ({ item: copy }): Derived => ({
        ...{ ...none, copy, isContained: true, isReading: false },
        beside: said.what === proofRead ? 'shown' : 'named',
      }),
    ),
  ];
}

function whatOf(details: unknown): unknown {
  return new Map<string, unknown>(Object.entries(details ?? {})).get('what');
}

const quoteAlone = z.object({
  what: z.literal(quotedAlone),
  media: z.array(z.object({ item: z.string() })),
});

function goAlongIn(details: unknown): ReadonlySet<string> | null {
  const said = quoteAlone.safeParse(details).data;
  return said === undefined ? null : new Set(said.media.map(({ item }) => item));
}

/** Finds the other items of the case that came in as a file of the very same bytes. */
function twinsIn(items: readonly Item[]): (item: string) => string[] {
  const byHash = new Map<string, string[]>();
  const hashOf = new Map<string, string>();
  for (const { item, files } of items) {
    const original = files.find(({ role }) => role === 'original');
    if (original === undefined) continue;
    hashOf.set(item, original.sha256);
    const same = byHash.get(original.sha256);
    if (same === undefined) byHash.set(original.sha256, [item]);
    else same.push(item);
  }
  return (item) => byHash.get(hashOf.get(item) ?? '')?.filter((each) => each !== item) ?? [];
}

function hasFiles(db: ReadableDb, item: string): boolean {
  return (
    prepared<[string], object>(
      db,
      'SELECT 1 FROM item_file JOIN item ON item.n = item_file.n WHERE item.item = ? LIMIT 1',
    ).get(item) !== undefined
  );
}

function wasReceived(db: ReadableDb, item: string): boolean {
  return prepared<[string], { bytes: Uint8Array }>(
    db,
    'SELECT bytes FROM item_entry JOIN entry USING (log, seq) WHERE item = ?',
  )
    .all(item)
    .some(({ bytes }) => receivedMarkOf(parseEntry(bytes)) !== undefined);
}
