import type { ItemView } from '../../contract/calls/index.ts';
import { type HandedInStatement, handedInStatements } from '../../contract/handed-in-standing.ts';
import type { ItemFile } from '../../contract/item.ts';
import { draftOf, type Said, toSaid } from './handed-in-draft.ts';

/** What came in one handing over, by what was said of it. */
export interface Receipt {
  said: Said;
  /** Where it was said otherwise first: what, and who corrected it, when and why. */
  corrected: { was: Said; officer: string; at: string; why: string } | null;
  /** Who brought them in; null where the log does not say. */
  by: string | null;
  /** Each with when it came into the locker, by the log. */
  files: { item: ItemView; file: ItemFile; at: string }[];
}

/** The file of an item as it came from someone else; null where it was captured, taken or made, or received in another locker. */
function receivedFile(item: Pick<ItemView, 'files' | 'madeOf' | 'origin' | 'source'>): ItemFile | null {
  const { fileName, camera } = item.source;
  if (fileName === undefined || camera !== undefined) return null;
  if (item.madeOf !== null || item.origin !== null) return null;
  const { files } = item;
  return files.find(({ role }) => role === 'original') ?? files.find(({ name }) => name === fileName) ?? null;
}

/** A receipt for each that handed files over to each officer, as far as that was said, in the order of the files. */
export function receiptsOf(items: readonly ItemView[]): Receipt[] {
  const receipts = new Map<string, Receipt>();
  for (const item of items) {
    const file = receivedFile(item);
    if (file === null) continue;
    const { standing, earlier } = handedInStatements(item.source, item.annotations);
    const said = toSaid(standing.said);
    const corrected = correctionOf(standing, earlier);
    const { kind, officer, at } = item.entered;
    const by = kind === 'item.imported' ? officer : null;
    const key = JSON.stringify([draftOf(said), by, corrected]);
    const receipt = receipts.get(key) ?? { said, corrected, by, files: [] };
    receipt.files.push({ item, file, at });
    receipts.set(key, receipt);
  }
  return [...receipts.values()];
}

function correctionOf(
  { note }: HandedInStatement,
  earlier: readonly HandedInStatement[],
): Receipt['corrected'] {
  const first = earlier.at(-1);
  if (note === null || first === undefined) return null;
  const { officer, madeAt, changedAt, text: why } = note;
  return { was: toSaid(first.said), officer, at: changedAt ?? madeAt, why };
}
