import { prepared, type WritableDb } from '../database/handle.ts';
import type { Placed } from './opened.ts';
import { textField } from './text-field.ts';

/** `exhibit.labelled`: the item's label in its case from now on; an empty label takes it out. */
export function applyExhibit(db: WritableDb, { log, entry, opened }: Placed): void {
  if (entry.case === undefined) return;
  const item = textField(entry.body, 'itemId');
  const label = textField(entry.body, 'label');
  prepared<[string, string]>(db, 'DELETE FROM exhibit WHERE case_id = ? AND item = ?').run(entry.case, item);
  if (label === '') return;
  prepared<[string, string, string, string, string, number, number]>(
    db,
    'INSERT INTO exhibit (case_id, item, label, title, shows, log, seq) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(
    entry.case,
    item,
    label,
    textField(opened.details, 'title'),
    textField(opened.details, 'shows'),
    log,
    entry.seq,
  );
  prepared<[number, string]>(
    db,
    'UPDATE case_file SET last_label = max(last_label, ?) WHERE case_id = ?',
  ).run(numberOfLabel(label), entry.case);
}

/** The n of P-n; 0 for any other label. */
function numberOfLabel(label: string): number {
  const digits = /^P-([1-9]\d{0,8})$/.exec(label)?.[1];
  return digits === undefined ? 0 : Number(digits);
}
