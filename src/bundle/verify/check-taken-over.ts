import type { Entry } from '../../contract/entry.ts';
import { receivedMark } from '../../contract/received.ts';
import { layout } from '../layout.ts';
import type { Ledger } from './check-ledger.ts';
import type { Findings } from './findings.ts';

/**
 * What an entry takes over from another locker's log (`received` in its body) is what stands there: about the same
 * item, saying in clear nothing else, with no commitment that is not there. Where that log is not in the bundle, it
 * cannot be told, and that is said already.
 */
export function checkTakenOver(
  ledger: Ledger,
  received: readonly { ledger: Ledger }[],
  findings: Findings,
): void {
  const entries = new Map<string, Entry>();
  for (const { ledger: other } of received)
    for (const { entry } of other.lines) entries.set(placeOf(entry.log, entry.seq), entry);
  for (const { entry } of ledger.lines) {
    if (entry.body.received === undefined) continue;
    const mark = receivedMark.safeParse(entry.body.received).data;
    const first = mark === undefined ? undefined : entries.get(placeOf(mark.log, mark.seq));
    if (first === undefined) continue;
    const same =
      mark?.kind === first.kind &&
      mark.at === first.at &&
      mark.actor === first.actor &&
      entry.body.itemId === first.body.itemId &&
      saysTheSame(entry.body, first.body) &&
      isWithin(commitsOf(entry), commitsOf(first));
    if (!same) findings.add('received-entry-differs', { path: layout.entries, seq: entry.seq });
  }
}

function placeOf(log: string, seq: number): string {
  return `${log} ${seq}`;
}

/** What an entry says in clear, beside its item; of the original of a copy the two that every such entry has. */
const inClear = [
  'state',
  'label',
  'annotationId',
  'actId',
  'subjectId',
  'accountId',
  'attributionId',
] as const;
const ofOriginal = ['itemId', 'role'] as const;

/** Whoever takes an entry over may leave something out, and may not say it otherwise. */
function saysTheSame(body: Entry['body'], first: Entry['body']): boolean {
  return (
    inClear.every((field) => body[field] === undefined || body[field] === first[field]) &&
    (body.original === undefined ||
      ofOriginal.every((field) => fieldOf(body.original, field) === fieldOf(first.original, field)))
  );
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === field)?.[1]
    : undefined;
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  return [...some].every((each) => all.has(each));
}

function commitsOf({ details, files = [] }: Entry): Set<string> {
  return new Set([
    ...(details === undefined ? [] : [details]),
    ...files.map(({ role, commit }) => `${role} ${commit}`),
  ]);
}
