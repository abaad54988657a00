import type { Ledger } from './check-ledger.ts';
import type { Findings } from './findings.ts';
import { type Bounding, type ProvenWindow, windowOf } from './windows.ts';

/** Kinds whose entry an item came into the log with. */
const arrivals = new Set(['item.captured', 'item.imported', 'item.derived']);

/** When each item came into the log, by its id: the window of its first entry. A window that ends before it begins is a failure. */
export function checkWindows(
  { lines }: Ledger,
  stamps: readonly Bounding[],
  findings: Findings,
): ReadonlyMap<string, ProvenWindow> {
  const windows = new Map<string, ProvenWindow>();
  if (stamps.length === 0) return windows;
  for (const { entry } of lines) {
    const { itemId } = entry.body;
    if (!arrivals.has(entry.kind) || typeof itemId !== 'string' || windows.has(itemId)) continue;
    const window = windowOf(entry.seq, stamps);
    const { notBefore, notAfter } = window;
    if (notBefore !== null && notAfter !== null && notBefore > notAfter)
      findings.add('window-impossible', { seq: entry.seq, params: { notBefore, notAfter } });
    windows.set(itemId, window);
  }
  return windows;
}
