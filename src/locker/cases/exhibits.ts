import { JejakError } from '../../contract/error.ts';
import { prepared, type ReadableDb, type WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { readExhibitOrder } from '../reading/cases.ts';
import { indexExhibit } from '../search/index.ts';
import { assertCase, assertStillSo, changeCase } from './cases.ts';

interface LabelWanted {
  item: string;
  caseId: string;
  actor: string;
  label?: string;
  title?: string;
  shows?: string;
  /** An exhibit of the same case, whose label and place it takes; that one is an exhibit no more. */
  insteadOf?: string;
  /** How parts of it were when they were changed by hand: where one is not so any more, nothing is changed. */
  was?: { label?: string | undefined; title?: string | undefined; shows?: string | undefined };
}

/**
 * Labels an item of a case as an exhibit; without a label it gets the next P-n, and an empty one takes it
 * out. Of one that is an exhibit already what is left out stays as it is; where nothing is another, there is no entry.
 *
 * @returns the label, and whether anything was another
 * @throws JejakError `no-such-case`, `item-not-in-case`, `bad-label`, `label-taken`, `no-exhibit`,
 * `changed-meanwhile`
 */
export function labelExhibit(db: WritableDb, wanted: LabelWanted): { label: string; changed: boolean } {
  if (wanted.insteadOf !== undefined) return takePlace(db, wanted, wanted.insteadOf);
  const { item, caseId, actor } = wanted;
  assertCase(db, caseId);
  const row = prepared<
    [string, string],
    { item: string; label: string | null; title: string | null; shows: string | null }
  >(
    db,
    `SELECT item.title AS item, exhibit.label AS label, exhibit.title AS title, exhibit.shows AS shows FROM item
      LEFT JOIN exhibit ON exhibit.case_id = item.case_id AND exhibit.item = item.item
      WHERE item.item = ? AND item.case_id = ?`,
  ).get(item, caseId);
  if (row === undefined) throw new JejakError('item-not-in-case', 'wrong-use', { item });
  assertStillSo({ label: row.label, title: row.title, shows: row.shows }, wanted.was);
  const label = wanted.label?.normalize('NFC').trim() ?? row.label ?? nextLabel(db, caseId);
  // Blanks are not the empty label, which takes the exhibit out on purpose.
  if (label !== '' || (wanted.label ?? '') !== '') assertLabel(db, label, caseId, item);
  const title = (wanted.title ?? row.title ?? row.item).toWellFormed();
  const shows = (wanted.shows ?? row.shows ?? '').toWellFormed();
  const isSame =
    label === '' ? row.label === null : label === row.label && title === row.title && shows === row.shows;
  if (isSame) return { label, changed: false };
  const body = { itemId: item, label };
  appendEntry(db, { kind: 'exhibit.labelled', actor, caseId, body, details: { title, shows } });
  indexExhibit(db, item);
  return { label, changed: true };
}

function takePlace(db: WritableDb, wanted: LabelWanted, other: string): { label: string; changed: boolean } {
  const { item, caseId, actor, title, shows } = wanted;
  const before = prepared<[string, string], { label: string }>(
    db,
    'SELECT label FROM exhibit WHERE case_id = ? AND item = ?',
  ).get(caseId, other);
  if (before === undefined) throw new JejakError('no-exhibit', 'wrong-use', { item: other });
  const order = readExhibitOrder(db, caseId);
  labelExhibit(db, { item: other, caseId, actor, label: '' });
  const labelled = labelExhibit(db, {
    ...{ item, caseId, actor, label: before.label },
    ...(title === undefined ? {} : { title }),
    ...(shows === undefined ? {} : { shows }),
  });
  if (order?.includes(other) === true) {
    const exhibitOrder = order.filter((each) => each !== item).map((each) => (each === other ? item : each));
    changeCase(db, { caseId, change: { exhibitOrder }, actor });
  }
  return labelled;
}

/**
 * Looks whether an item can have a label in a case.
 *
 * @throws JejakError `bad-label`, `label-taken`
 */
export function assertLabel(db: ReadableDb, label: string, caseId: string, item: string): void {
  if (!/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,31}$/u.test(label))
    throw new JejakError('bad-label', 'wrong-use', { label });
  const others = prepared<[string, string], { label: string }>(
    db,
    'SELECT label FROM exhibit WHERE case_id = ? AND item <> ?',
  ).all(caseId, item);
  const taken = others.find((other) => readAloud(other.label) === readAloud(label));
  if (taken !== undefined) throw new JejakError('label-taken', 'wrong-use', { label: taken.label });
}

/** `P-1`, `p-1` and `P-001` are one label at a hearing, and one folder in a bundle. */
export function readAloud(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/(?<!\d)0+(?=\d)/g, '');
}

/** One more than the highest P-n that the case ever had: a label that was taken out does not come back. */
function nextLabel(db: WritableDb, caseId: string): string {
  const row = prepared<[string], { last_label: number }>(
    db,
    'SELECT last_label FROM case_file WHERE case_id = ?',
  ).get(caseId);
  return `P-${(row?.last_label ?? 0) + 1}`;
}
