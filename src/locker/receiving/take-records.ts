import { sameBytes } from '../../bundle/bytes.ts';
import { encodeCanonical } from '../../bundle/canonical-json.ts';
import { isId } from '../../contract/ids.ts';
import { caseFacts } from '../cases/cases.ts';
import { appendEntry, appendTaken } from '../ledger/append.ts';
import { textField } from '../projection/text-field.ts';
import { itemsOfRecords, type RecordKind, type Said, saidOf } from '../reading/acts.ts';
import { indexActsOf } from '../search/index.ts';
import type { IncomingEntry } from './incoming.ts';
import { itemOf, markOf } from './take-items.ts';
import { isInCase } from './take-labels.ts';
import type { Taking } from './taking.ts';
import { valueIn } from './what-is-here.ts';

/**
 * Takes over persons, accounts, attributions, acts and banners of which this locker knows nothing; of the others what they
 * say differently is named. Where the last of them says of the case what it is not here, the case is said again.
 */
export function takeRecords(taking: Taking, entries: readonly IncomingEntry[]): void {
  const { db, actor, caseId, bundle, log } = taking;
  let saidLast: Said | undefined;
  for (const entry of entries) {
    const named = recordIn(entry);
    if (named === undefined || entry.details?.opening === undefined) continue;
    const { kind, id } = named;
    const value = valueIn(entry.details);
    const theirs = kind === 'act' ? value : objectIn(value, kind);
    const ours = saidOf(db, kind, id);
    if (ours !== undefined) {
      if (ours.caseId !== caseId || sameBytes(encodeCanonical(ours.said), encodeCanonical(theirs))) continue;
      taking.differs.push({ what: 'act', field: kind, ours: standing(ours.said), theirs: standing(theirs) });
      continue;
    }
    if (theirs['withdrawn'] !== undefined || (kind === 'act' && !isInCase(db, itemOf(entry), caseId)))
      continue;
    const received = markOf(entry, { bundle, log });
    const place = { actor, caseId, details: entry.details };
    if (kind === 'act')
      appendTaken(db, {
        ...place,
        kind: 'item.attributed',
        body: { itemId: itemOf(entry), actId: id, received },
      });
    else {
      appendTaken(db, { ...place, kind: 'case.changed', body: { [`${kind}Id`]: id, received } });
      saidLast = Object.fromEntries(Object.entries(value).filter(([name]) => name !== kind));
    }
  }
  const now = caseFacts(db, caseId);
  if (saidLast !== undefined && !sameBytes(encodeCanonical(saidLast), encodeCanonical(now)))
    appendEntry(db, { kind: 'case.changed', actor, caseId, body: {}, details: now });
  indexActsOf(db, ...itemsOfRecords(db, caseId));
}

const kinds: readonly RecordKind[] = ['subject', 'account', 'attribution', 'act', 'banner'];

function recordIn({ body }: IncomingEntry): { kind: RecordKind; id: string } | undefined {
  for (const kind of kinds) {
    const id = textField(body, `${kind}Id`);
    if (isId(id)) return { kind, id };
  }
  return undefined;
}

function objectIn(value: Said, name: string): Said {
  const found = value[name];
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

/** What a difference is named by: its words, and whether it was taken back. */
function standing(said: Said): string {
  const { withdrawn, name, handle, level, text, kind } = said;
  const shown = [name, handle, level, text, kind].find((each) => typeof each === 'string' && each !== '');
  return [shown, withdrawn].filter((each) => typeof each === 'string').join(' · ');
}
