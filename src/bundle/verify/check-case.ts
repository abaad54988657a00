import { type Entry, entryBodies } from '../../contract/entry.ts';
import { layout } from '../layout.ts';
import type { Ledger } from './check-ledger.ts';
import type { Findings } from './findings.ts';
import type { ReadCase } from './read-case.ts';

/** Kinds that stand in a bundle for the sake of people, keys and windows, and belong to no case. */
const kindsOfNoCase = new Set(['locker.created', 'actor.added', 'key.rotated', 'timestamp.received']);

/** Point 4: the case is whole, ends with its own export, and no other case's entry is among its own. */
export function checkCase(readCase: ReadCase, ledger: Ledger, findings: Findings): void {
  const { says } = readCase;
  const entries = ledger.lines.map((line) => line.entry);
  const own = entries.filter((entry) => entry.case === says.case.id);
  checkForeign(entries, says.case.id, findings);
  checkWithheld(readCase, ledger, findings);
  checkFiled(entries, readCase, findings);
  checkCaseSeq(own, readCase, findings);

  const last = own.at(-1);
  const isOwn =
    last?.kind === 'case.exported' &&
    last.body.bundle === says.bundle &&
    last.body.caseSha256 === readCase.sha256;
  if (isOwn) return;
  const params = { bundle: says.bundle };
  if (last?.kind === 'case.exported' && last.body.bundle === says.bundle) {
    findings.add('case-not-as-exported', { path: layout.case, seq: last.seq });
  } else {
    findings.add('case-without-its-export', last === undefined ? { params } : { seq: last.seq, params });
  }
}

/** An entry without a case is there because an `item.filed` names it, or its kind belongs to no case. */
function checkForeign(entries: readonly Entry[], caseId: string, findings: Findings): void {
  const filed = filedSeqs(entries);
  for (const { seq, case: ofCase, kind } of entries) {
    const foreign = ofCase === undefined ? kind.startsWith('item.') && !filed.has(seq) : ofCase !== caseId;
    if (foreign) findings.add('entry-of-another-case', { seq });
    if (!foreign && ofCase === undefined && !kindsOfNoCase.has(kind) && !filed.has(seq)) {
      findings.add('entry-not-of-the-case', { seq, params: { kind } });
    }
  }
}

/** Seqs that the `item.filed` entries name: an item's entries from before it came into the case. */
function filedSeqs(entries: readonly Entry[]): Set<number> {
  const seqs = new Set<number>();
  for (const { kind, body } of entries) {
    if (kind !== 'item.filed' || !Array.isArray(body.entries)) continue;
    for (const seq of body.entries as unknown[]) if (typeof seq === 'number') seqs.add(seq);
  }
  return seqs;
}

/** `item.filed` names earlier entries of its own item, and all of them are there or said to be withheld. */
function checkFiled(entries: readonly Entry[], { says }: ReadCase, findings: Findings): void {
  const bySeq = new Map(entries.map((entry) => [entry.seq, entry]));
  const withheld = new Set(says.withheldEntries.map((entry) => entry.seq));
  for (const { seq: filedAt, kind, body } of entries) {
    if (kind !== 'item.filed') continue;
    const parsed = entryBodies['item.filed'].safeParse(body);
    if (!parsed.success) {
      findings.add('entry-body-wrong-form', { seq: filedAt, params: { kind } });
      continue;
    }
    for (const seq of parsed.data.entries) {
      const named = bySeq.get(seq);
      if (named === undefined) {
        if (!withheld.has(seq)) findings.add('filed-entry-missing', { seq });
      } else if (seq >= filedAt || !isOfItem(named, parsed.data.itemId)) {
        findings.add('filed-entry-of-another', { seq: filedAt, params: { named: seq } });
      }
    }
  }
}

/** Whether an entry is of an item, or of what was derived from it. */
function isOfItem({ kind, body }: Entry, item: string): boolean {
  if (body.itemId === item) return true;
  const derived = kind === 'item.derived' ? entryBodies['item.derived'].safeParse(body) : undefined;
  return derived?.data?.original.itemId === item;
}

/** What is withheld keeps its proof, and is not shown after all. */
function checkWithheld({ says }: ReadCase, ledger: Ledger, findings: Findings): void {
  const withheld = new Set(says.withheldEntries.map((entry) => entry.seq));
  for (const seq of ledger.withoutLine) if (!withheld.has(seq)) findings.add('proof-without-entry', { seq });
  for (const seq of withheld)
    if (!ledger.withoutLine.has(seq)) findings.add('withheld-entry-without-proof', { seq });
}

/** `caseSeq` counts the case's entries from 0, in the order of the log, without a gap. */
function checkCaseSeq(own: readonly Entry[], { says }: ReadCase, findings: Findings): void {
  const numbered = [
    ...own.map(({ seq, caseSeq }) => ({ seq, caseSeq })),
    ...says.withheldEntries.map(({ seq, caseSeq }) => ({ seq, caseSeq })),
  ].sort((a, b) => a.seq - b.seq);
  let expected = 0;
  for (const { seq, caseSeq } of numbered) {
    if (caseSeq === undefined) findings.add('case-seq-missing', { seq });
    else {
      if (caseSeq !== expected) findings.add('case-seq-gap', { seq, params: { expected, found: caseSeq } });
      expected = caseSeq + 1;
    }
  }
}
