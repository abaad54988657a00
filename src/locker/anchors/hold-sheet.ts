import { sameBytes, utf8 } from '../../bundle/bytes.ts';
import { rawFromSpki } from '../../bundle/key.ts';
import { nodePrimitives as p } from '../../bundle/node/primitives.ts';
import type { AnchorVerdict } from '../../contract/anchor.ts';
import type { ReadableDb } from '../database/handle.ts';
import { logsOf, rootAt, sizeOf } from '../ledger/log.ts';
import { keysOf } from '../ledger/signing-key.ts';
import { type SignedSheet, signedText } from './signed-sheet.ts';

/**
 * Holds a sheet against the logs of the locker. Only what a key of its log has signed says anything against it: anybody
 * can print a sheet.
 */
export function holdSheet(db: ReadableDb, sheet: SignedSheet): AnchorVerdict {
  const log = logsOf(db).find(({ origin }) => origin === sheet.origin);
  if (log === undefined) return { is: 'other-locker' };
  const text = utf8(signedText(sheet));
  const isSigned = keysOf(db, log.log).some(({ spki }) =>
    p.verifyEd25519(rawFromSpki(spki), text, sheet.signature),
  );
  if (!isSigned) return { is: 'unknown-key' };
  const size = sizeOf(db, log.log);
  if (sheet.treeSize > size) return { is: 'shorter', found: size };
  if (!sameBytes(rootAt(db, log.log, sheet.treeSize), sheet.root)) return { is: 'forked' };
  return sheet.treeSize === size ? { is: 'same' } : { is: 'grown', more: size - sheet.treeSize };
}
