import { join } from 'node:path';
import { toHex } from '../bundle/bytes.ts';
import { parseCheckpointText } from '../bundle/checkpoint.ts';
import { FormatError } from '../bundle/format-error.ts';
import { keyIdOf, rawFromSpki } from '../bundle/key.ts';
import { nodePrimitives } from '../bundle/node/primitives.ts';
import { type Note, parseNote, verifyNote } from '../bundle/note.ts';
import { type ReadableDb, reading } from './database/handle.ts';
import { databaseFileName } from './database/open-database.ts';
import { logsOf, viewOf } from './ledger/log.ts';
import { keyInForce, keysOf, type SigningKey } from './ledger/signing-key.ts';
import {
  compareNotes,
  type LogView,
  type NoteFinding,
  readNotes,
  type SignedHead,
  writerId,
} from './notes/index.ts';

/** Findings after which the old log must not be signed again by this device. */
const forbidSigning = new Set<NoteFinding['code']>(['rolled-back', 'forked', 'continued-elsewhere']);

/** Findings that say something against the locker itself, and so are problems of a check. */
const noteProblems = new Set<string>([
  'rolled-back',
  'forked',
  'continued-elsewhere',
  'head-missing',
  'head-damaged',
  'device-note-damaged',
] satisfies NoteFinding['code'][]);

export function isNoteProblem({ code }: { code: string }): boolean {
  return noteProblems.has(code);
}

/**
 * Compares the database with `head.txt` and with this device's note, and says whether the log may be
 * signed on from here: not where a note knows of more or of something else, nor where this device knows
 * nothing of it and another one wrote it last, or it was written in another copy (docs/design, "Rollback and forks").
 */
export function compareWithNotes(
  db: ReadableDb,
  { dir, dataDir }: { dir: string; dataDir: string },
): { findings: NoteFinding[]; maySign: boolean } {
  const logs = logsOf(db);
  // Notes are written after commits: read before the database, they cannot be ahead of it.
  const { head, device } = readNotes({ dir, dataDir, origins: logs.map(({ origin }) => origin) });
  const findings = reading(db, () =>
    compareNotes({
      logs: logsOf(db).map((log) => viewOf(db, log)),
      head,
      device,
      verify: (note) => readHead(db, note),
    }),
  );
  const writer = writerId(dataDir, join(dir, databaseFileName));
  const strange = device.state !== 'kept' && head.state === 'kept' && head.device !== writer;
  return { findings, maySign: !strange && !findings.some(({ code }) => forbidSigning.has(code)) };
}

/**
 * What a note says, where a key of its log that is in force there signed it. Signed by another key, and beside its log,
 * it speaks of a state that the database has lost or never had: under a later key that it does not know (answered
 * unverified, as the note of a log that it does not know), or in a history that changed its key elsewhere. So nothing is
 * signed in its place.
 */
function readHead(db: ReadableDb, bytes: Uint8Array): SignedHead | undefined {
  try {
    const note = parseNote(bytes);
    const { origin, size, root } = parseCheckpointText(note.text);
    const said = { origin, size, root: toHex(root) };
    const log = logsOf(db).find((each) => each.origin === origin);
    if (log === undefined) return said;
    const keys = keysOf(db, log.log);
    const signer = signerOf(note, origin, keys);
    if (signer !== undefined)
      verifyNote(nodePrimitives, bytes, { name: origin, raw: rawFromSpki(signer.spki) });
    if (signer === keyInForce(keys, size)) return said;
    return isOf(viewOf(db, log), said) ? undefined : said;
  } catch (error) {
    if (error instanceof FormatError) return undefined;
    throw error;
  }
}

/** The key of the database whose signature a note bears; undefined where it bears none of them. */
function signerOf({ signatures }: Note, origin: string, keys: readonly SigningKey[]): SigningKey | undefined {
  const signed = new Set(signatures.flatMap(({ name, keyId }) => (name === origin ? [toHex(keyId)] : [])));
  return keys.find(({ spki }) => signed.has(toHex(keyIdOf(nodePrimitives, origin, rawFromSpki(spki)))));
}

/** Whether the log was what a note says of it. */
function isOf(log: LogView, { size, root }: SignedHead): boolean {
  return size <= log.size && log.rootAt(size) === root;
}
