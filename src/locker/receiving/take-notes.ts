import { prepared } from '../database/handle.ts';
import { appendTaken } from '../ledger/append.ts';
import { textField } from '../projection/text-field.ts';
import { indexNotes } from '../search/index.ts';
import type { IncomingEntry } from './incoming.ts';
import { itemOf, markOf } from './take-items.ts';
import { isInCase } from './take-labels.ts';
import type { Taking } from './taking.ts';
import { itemHere, valueIn } from './what-is-here.ts';

/** Takes over notes of which this locker knows nothing; of the others what they say differently is named. */
export function takeNotes(taking: Taking, entries: readonly IncomingEntry[]): void {
  const { db, actor, caseId, bundle, log } = taking;
  for (const entry of entries) {
    const item = itemOf(entry);
    if (!isInCase(db, item, caseId) || entry.details?.opening === undefined) continue;
    const annotation = textField(entry.body, 'annotationId');
    const theirs = textField(valueIn(entry.details), 'text');
    const ours = prepared<[string], { item: string; text: string }>(
      db,
      'SELECT item, text FROM annotation WHERE annotation = ?',
    ).get(annotation);
    const isKnown =
      ours !== undefined ||
      itemHere(db, item)?.entries.some(({ body }) => body['annotationId'] === annotation) === true;
    if (!isKnown) {
      if (theirs === '') continue;
      const body = { itemId: item, annotationId: annotation, received: markOf(entry, { bundle, log }) };
      appendTaken(db, { kind: 'item.annotated', actor, caseId, body, details: entry.details });
      indexNotes(db, item);
    } else if ((ours?.text ?? '') !== theirs)
      taking.differs.push({ what: 'note', item, ours: ours?.text ?? '', theirs });
  }
}
