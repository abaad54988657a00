import { toBase64, toHex } from '../../bundle/bytes.ts';
import type { AnchorAnswer, SheetReading } from '../../contract/anchor.ts';
import { JejakError } from '../../contract/error.ts';
import { continueLog } from '../backup/continue-log.ts';
import type { ReadableDb, WritableDb } from '../database/handle.ts';
import { appendEntry } from '../ledger/append.ts';
import { holdSheet } from './hold-sheet.ts';
import { isEarlierLog } from './read-anchors.ts';
import { readSheet } from './signed-sheet.ts';

/** A sheet that somebody brought. */
export interface BroughtSheet {
  /** Its rows as they were typed, or what its code says. */
  text: string;
  reading: SheetReading;
  /** Who keeps it, and when they signed it by what stands on it: claims. */
  keptBy: string;
  signedOn: string;
}

/** What it said, and whether a new log was begun for it. */
export interface KeptAnchor {
  answer: AnchorAnswer;
  isNewLog: boolean;
}

/** Holds what was typed or read of a sheet against the logs. */
export function compareSheet(db: ReadableDb, text: string): AnchorAnswer {
  const found = readSheet(text);
  if ('faults' in found) return { is: 'unreadable', faults: found.faults };
  const { origin, treeSize, root } = found.sheet;
  return {
    is: 'read',
    ...{ verdict: holdSheet(db, found.sheet), origin, treeSize, root: toHex(root) },
    isEarlierLog: isEarlierLog(db, origin),
  };
}

/**
 * Keeps a sheet in the log with what it said of it: `anchor.compared`. Where it speaks against the log that is being
 * written, that one is not signed on: the entry is the first of a new log, so that the old one stays as it was found.
 *
 * @throws JejakError `anchor-not-kept` where it is unreadable or of another locker
 */
export function keepAnchor(
  db: WritableDb,
  { text, reading, keptBy, signedOn, actor }: BroughtSheet & { actor: string },
): KeptAnchor {
  const found = readSheet(text);
  const answer = compareSheet(db, text);
  if (answer.is !== 'read' || answer.verdict.is === 'other-locker' || 'faults' in found)
    throw new JejakError('anchor-not-kept', 'wrong-use');
  const { verdict, origin, treeSize, root, isEarlierLog: isEarlier } = answer;
  const isNewLog = !isEarlier && (verdict.is === 'shorter' || verdict.is === 'forked');
  if (isNewLog) continueLog(db, actor);
  appendEntry(db, {
    kind: 'anchor.compared',
    actor,
    body: {
      ...{ of: origin, treeSize, root, signature: toBase64(found.sheet.signature), form: 'sheet' },
      ...{ reading, verdict: verdict.is },
    },
    details: { keptBy, signedOn },
  });
  return { answer, isNewLog };
}
