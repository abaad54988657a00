import type { Difference } from '../../contract/received.ts';
import { readAloud } from '../cases/exhibits.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import { appendTaken } from '../ledger/append.ts';
import { textField } from '../projection/text-field.ts';
import { indexExhibit } from '../search/index.ts';
import type { IncomingEntry } from './incoming.ts';
import { itemOf, markOf } from './take-items.ts';
import type { Taking } from './taking.ts';
import { itemHere, valueIn } from './what-is-here.ts';

/**
 * Gives exhibits the labels that they had. Where this locker has said itself what an item's label is, or has
 * given the label to another item, that stays, and the difference is named.
 *
 * @returns how many were labelled
 */
export function takeLabels(taking: Taking, entries: readonly IncomingEntry[]): number {
  const { db, actor, caseId, bundle, log } = taking;
  const taken = new Set(
    prepared<[string], { label: string }>(db, 'SELECT label FROM exhibit WHERE case_id = ?')
      .all(caseId)
      .map(({ label }) => readAloud(label)),
  );
  let labelled = 0;
  for (const entry of entries) {
    const item = itemOf(entry);
    if (!isInCase(db, item, caseId)) continue;
    const found = differencesOf(taking, entry, taken);
    if (found === 'new') {
      const label = textField(entry.body, 'label');
      const body = { itemId: item, label, received: markOf(entry, { bundle, log }) };
      appendTaken(db, { kind: 'exhibit.labelled', actor, caseId, body, details: entry.details });
      indexExhibit(db, item);
      taken.add(readAloud(label));
      labelled += 1;
    } else taking.differs.push(...found);
  }
  return labelled;
}

function differencesOf(
  { db, caseId }: Taking,
  entry: IncomingEntry,
  taken: ReadonlySet<string>,
): Difference[] | 'new' {
  const item = itemOf(entry);
  const theirs = textField(entry.body, 'label');
  const ours = exhibitOf(db, caseId, item);
  const differs = (what: 'label' | 'exhibit', here: string, there: string): Difference[] =>
    here === there ? [] : [{ what, item, ours: here, theirs: there }];
  if (ours !== undefined) {
    const said = valueIn(entry.details);
    return [
      ...differs('label', ours.label, theirs),
      ...(theirs === '' ? [] : differs('exhibit', ours.title, textField(said, 'title'))),
      ...(theirs === '' ? [] : differs('exhibit', ours.shows, textField(said, 'shows'))),
    ];
  }
  const wasLabelled = itemHere(db, item)?.entries.some(({ kind }) => kind === 'exhibit.labelled') === true;
  if (theirs === '' || wasLabelled || taken.has(readAloud(theirs))) return differs('label', '', theirs);
  return 'new';
}

function exhibitOf(
  db: WritableDb,
  caseId: string,
  item: string,
): { label: string; title: string; shows: string } | undefined {
  return prepared<[string, string], { label: string; title: string; shows: string }>(
    db,
    'SELECT label, title, shows FROM exhibit WHERE case_id = ? AND item = ?',
  ).get(caseId, item);
}

export function isInCase(db: WritableDb, item: string, caseId: string): boolean {
  return (
    prepared<[string, string], object>(db, 'SELECT 1 FROM item WHERE item = ? AND case_id = ?').get(
      item,
      caseId,
    ) !== undefined
  );
}
