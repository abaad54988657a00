import { entryBodies } from '../../contract/entry.ts';
import { prepared, type WritableDb } from '../database/handle.ts';
import type { Placed } from './opened.ts';
import { textField } from './text-field.ts';

/** `anchor.made` and `anchor.compared`: one row an entry. */
export function applyAnchor(db: WritableDb, { log, entry, opened }: Placed): void {
  const made =
    entry.kind === 'anchor.made' ? entryBodies['anchor.made'].safeParse(entry.body).data : undefined;
  const compared =
    entry.kind === 'anchor.compared' ? entryBodies['anchor.compared'].safeParse(entry.body).data : undefined;
  const said = made ?? compared;
  if (said === undefined) return;
  prepared<[number, number, string, number, string, string | null, string, string, string, string]>(
    db,
    `INSERT INTO anchor (log, seq, origin, tree_size, root, signature, who, signed_on, said_at, officer)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    ...[log, entry.seq, compared?.of ?? entry.log, said.treeSize, said.root],
    ...[
      compared?.signature ?? null,
      textField(opened.details, made === undefined ? 'keptBy' : 'withWhom'),
      textField(opened.details, 'signedOn'),
      entry.at,
      entry.actor,
    ],
  );
}
