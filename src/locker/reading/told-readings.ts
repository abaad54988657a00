import { textOf } from '../../bundle/bytes.ts';
import type { Entry } from '../../contract/entry.ts';
import type { Item } from '../../contract/item.ts';
import { isOcrRole, tellsOfText } from '../../contract/ocr-names.ts';
import { receivedDetails } from '../../contract/received.ts';
import { prepared, type ReadableDb } from '../database/handle.ts';
import { currentLog } from '../ledger/log.ts';
import { readLeftOutReadings } from './left-out-readings.ts';
import { lookIntoOcrFiles } from './ocr-files.ts';
import { readTextsBehind } from './texts-behind.ts';
import { readToldBefore } from './told-before.ts';

/** A picture of a case of whose texts one is told of by its hash wherever the case goes, also where that text is left out. */
export interface ToldReading {
  item: string;
  title: string;
  /** Also where all texts go along: of the picture itself nothing goes out, since its redacted copy does. */
  isWithheld: boolean;
}

/** Those in which writing was found, or of which a text was purged or cannot be shown. */
export function readToldReadings(
  db: ReadableDb,
  caseId: string,
  {
    items,
    own,
    redacted,
  }: { items: readonly Item[]; own: readonly Entry[]; redacted: ReadonlyMap<string, string> },
): ToldReading[] {
  const before = readToldBefore(db, caseId);
  const withheld = readLeftOutReadings(db, items, 'none');
  const { told } = readTextsBehind(own, items, { withheld, redacted });
  const compared = readCompared(db, own);
  const isTold = ({ item, files }: Item): boolean =>
    told.has(item) ||
    compared.has(item) ||
    files.some(
      ({ role, sha256 }) =>
        isOcrRole(role) && (before.file(sha256) || (tellsOfText(role, sha256) && before.role(role))),
    );
  return items
    .filter((each) => isTold(each) && hasText(db, each))
    .map(({ item, title }) => ({ item, title, isWithheld: redacted.has(item) }));
}

/** The items of whose texts an entry says that another locker has a different one, with the hash of ours. */
function readCompared(db: ReadableDb, own: readonly Entry[]): ReadonlySet<string> {
  const { log } = currentLog(db);
  const opening = prepared<[number, number], { value: Uint8Array }>(
    db,
    'SELECT value FROM opening WHERE log = ? AND seq = ? AND place = 0',
  );
  const found = new Set<string>();
  for (const { kind, seq } of own) {
    if (kind !== 'case.received') continue;
    const row = opening.get(log, seq);
    if (row === undefined) continue;
    const details = receivedDetails.safeParse(JSON.parse(textOf(new Uint8Array(row.value)))).data;
    for (const { what, field, item } of details?.differs ?? [])
      if (what === 'file' && item !== undefined && isOcrRole(field ?? '')) found.add(item);
  }
  return found;
}

function hasText(db: ReadableDb, { item, files }: Item): boolean {
  const { read, unshown } = lookIntoOcrFiles(db, item);
  const texts = files.filter(({ role }) => isOcrRole(role));
  return read.length < texts.length || unshown.length > 0 || read.some(({ said }) => said.text !== '');
}
