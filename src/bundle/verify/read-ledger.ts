import { z } from 'zod';
import type { Entry } from '../../contract/entry.ts';
import { hex64 } from '../../contract/item.ts';
import { listOf } from '../../contract/list-of.ts';
import { fromHex, textOf } from '../bytes.ts';
import type { Proofs } from '../case-files.ts';
import { parseEntry } from '../entry-line.ts';
import { FormatError } from '../format-error.ts';
import { layout } from '../layout.ts';
import { parseStrictJson } from '../strict-json.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';

/** A line of the ledger: the bytes count, the entry is read from them. */
export interface Line {
  bytes: Uint8Array;
  entry: Entry;
}

const seq = z.int().nonnegative();
const path = listOf(hex64).refine(({ length }) => length <= 64);
const proofsFile = z.looseObject({
  treeSize: seq,
  entries: listOf(z.looseObject({ seq, leaf: hex64, path })),
  consistency: listOf(z.looseObject({ from: seq, to: seq, path })),
});

/**
 * `data/ledger/entries.jsonl`: the lines that are entries; every other is reported, and after more of them
 * than a result holds the rest of the file is not read.
 */
export async function readLines(bundle: OpenBundle, findings: Findings): Promise<Line[]> {
  const file = layout.entries;
  const bytes = await bundle.read(file);
  if (bytes === undefined) return [];
  const lines: Line[] = [];
  let number = 0;
  for (let start = 0; start < bytes.length && !findings.isFull; ) {
    const found = bytes.indexOf(0x0a, start);
    const end = found < 0 ? bytes.length : found;
    number++;
    if (found < 0) findings.add('entries-cut-off', { path: file, params: { line: number } });
    try {
      const line = bytes.subarray(start, end);
      lines.push({ bytes: line, entry: parseEntry(line, bundle.room) });
    } catch (error) {
      findings.addFormatError(error, { path: file, params: { line: number } });
    }
    start = end + 1;
  }
  return lines;
}

/** `data/ledger/proofs.json`; undefined where it is not in its form. */
export async function readProofs(bundle: OpenBundle, findings: Findings): Promise<Proofs | undefined> {
  const file = layout.proofs;
  const bytes = await bundle.read(file);
  if (bytes === undefined) return undefined;
  try {
    const parsed = proofsFile.safeParse(parseStrictJson(textOf(bytes), 16, bundle.room));
    if (!parsed.success) {
      throw new FormatError('proofs-wrong-form', { at: parsed.error.issues[0]?.path.join('.') ?? '' });
    }
    const { treeSize, entries, consistency } = parsed.data;
    return {
      treeSize,
      entries: entries.map((each) => ({
        seq: each.seq,
        leaf: fromHex(each.leaf),
        path: each.path.map(fromHex),
      })),
      consistency: consistency.map((each) => ({
        from: each.from,
        to: each.to,
        path: each.path.map(fromHex),
      })),
    };
  } catch (error) {
    findings.addFormatError(error, { path: file });
    return undefined;
  }
}
