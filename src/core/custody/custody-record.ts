import { basename } from 'node:path';
import { textOf } from '../../bundle/bytes.ts';
import type { CustodyEntry, UnrecordedViewings } from '../../contract/calls/log-types.ts';
import type { ItemFile, ItemState } from '../../contract/item.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { isGone } from '../../contract/purge.ts';
import type { Locker } from '../../locker/index.ts';
import { wholeCustody } from './whole-custody.ts';

/** What a printed record of custody is of. */
export type RecordOf = { item: string } | { case: string };

/** Everything that stands on a printed record of custody. */
export interface CustodyRecord {
  about:
    | {
        of: 'item';
        item: string;
        title: string;
        /** `purged` where no file has its bytes any more. */
        state: ItemState | 'purged';
        caseNumber: string | null;
        exhibit: string | null;
        /** Without what is made for the window alone. */
        files: Pick<ItemFile, 'role' | 'name' | 'bytes' | 'sha256'>[];
      }
    | { of: 'case'; number: string; title: string; items: number };
  /** The oldest first. */
  entries: CustodyEntry[];
  unrecorded: UnrecordedViewings[];
  /** Of which log, and as it stood. */
  locker: string;
  origin: string;
  size: number;
  /** Of the tree, in base64, as a checkpoint has it. */
  root: string;
  fingerprint: string;
  /** Who made the record, and when by the clock of this device. */
  officer: { name: string; agency: string };
  at: string;
}

const pageSize = 1000;

/** @throws JejakError `no-such-item`, `no-such-case` */
export async function custodyRecordOf(
  locker: Locker,
  of: RecordOf,
  now = new Date(),
): Promise<CustodyRecord> {
  const told = 'item' in of ? await ofItem(locker, of.item) : await ofCase(locker, of.case);
  const { origin, treeSize: size, checkpoint } = locker.toStamp();
  const [, , root = ''] = textOf(checkpoint).split('\n');
  const { name, agency } = locker.officer;
  return {
    ...told,
    locker: basename(locker.dir).replace(/\.jejak$/, ''),
    ...{ origin, size, root, fingerprint: locker.fingerprint },
    ...{ officer: { name, agency }, at: now.toISOString() },
  };
}

type Told = Pick<CustodyRecord, 'about' | 'entries' | 'unrecorded'>;

async function ofItem(locker: Locker, wanted: string): Promise<Told> {
  const found = locker.item(wanted);
  const { item, title, case: caseId, files } = found;
  const state = isGone(found) ? 'purged' : found.state;
  const { rows, unrecorded } = await wholeCustody(locker, item);
  const exhibit =
    caseId === null ? undefined : locker.exhibits(caseId).find((each) => each.item === item)?.label;
  return {
    about: {
      ...{ of: 'item', item, title: plainTitle(title), state, exhibit: exhibit ?? null },
      caseNumber: caseId === null ? null : locker.findCase(caseId).number,
      files: files
        .filter(({ role }) => role !== 'thumbnail')
        .map(({ role, name, bytes, sha256 }) => ({ role, name, bytes, sha256 })),
    },
    ...{ entries: rows, unrecorded },
  };
}

async function ofCase(locker: Locker, wanted: string): Promise<Told> {
  const { case: caseId, number, title, items } = locker.findCase(wanted);
  const newest: CustodyEntry[] = [];
  for (let total = 1; newest.length < total; ) {
    const page = await locker.caseCustody({ caseId, offset: newest.length, limit: pageSize });
    if (page.rows.length === 0) break;
    newest.push(...page.rows);
    total = page.total;
  }
  const entries = newest.toReversed();
  const first = entries.find(({ origin }) => origin === null);
  return {
    about: { of: 'case', number, title, items },
    entries,
    unrecorded: first === undefined ? [] : locker.viewings.unrecordedSince(first),
  };
}
