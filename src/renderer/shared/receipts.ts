import type { ItemView } from '../../contract/calls/index.ts';
import { handedInOf } from '../../contract/handed-in.ts';
import type { ItemFile } from '../../contract/item.ts';
import { draftOf, type Said } from './handed-in-draft.ts';

/** What came in one handing over, by what was said of it. */
export interface Receipt {
  said: Said;
  files: { item: ItemView; file: ItemFile }[];
}

/** The file of an item as it came from someone else; null where it was captured, taken or made here. */
function receivedFile(item: Pick<ItemView, 'files' | 'madeOf' | 'source'>): ItemFile | null {
  const { fileName, camera } = item.source;
  if (fileName === undefined || camera !== undefined || item.madeOf !== null) return null;
  const { files } = item;
  return files.find(({ role }) => role === 'original') ?? files.find(({ name }) => name === fileName) ?? null;
}

/** A receipt for each that handed files over, as far as that was said, in the order of the files. */
export function receiptsOf(items: readonly ItemView[]): Receipt[] {
  const receipts = new Map<string, Receipt>();
  for (const item of items) {
    const file = receivedFile(item);
    if (file === null) continue;
    const said = saidOf(item);
    const key = JSON.stringify(draftOf(said));
    const receipt = receipts.get(key) ?? { said, files: [] };
    receipt.files.push({ item, file });
    receipts.set(key, receipt);
  }
  return [...receipts.values()];
}

function saidOf({ source }: ItemView): Said {
  const said = handedInOf(source);
  return {
    receivedFrom: said.receivedFrom ?? '',
    receivedWhere: said.receivedWhere ?? '',
    receivedWhen: said.receivedWhen ?? null,
    receivedHow: said.receivedHow ?? '',
    receivedForm: said.receivedForm ?? null,
  };
}
