import type { WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { rowOfItem } from '../reading/items.ts';
import { readViewings, viewingsSetting } from '../reading/viewings.ts';

/** Has it recorded from now on when somebody opens an item, or not; nothing where the log says so already. */
export function setViewings(db: WritableDb, { isOn, actor }: { isOn: boolean; actor: string }): void {
  const { isOn: wasOn, said } = readViewings(db);
  if (said !== null && isOn === wasOn) return;
  appendEntry(db, { kind: 'settings.changed', actor, body: { setting: viewingsSetting, isOn } });
}

/**
 * Records that somebody opened an item; false where that is not to be recorded.
 *
 * @throws JejakError `no-such-item`
 */
export function noteViewing(db: WritableDb, { item, actor }: { item: string; actor: string }): boolean {
  if (!readViewings(db).isOn) return false;
  const { item: itemId, case_id: caseId } = rowOfItem(db, item);
  appendEntry(db, { kind: 'item.viewed', actor, caseId, body: { itemId, what: 'opened' } });
  return true;
}
