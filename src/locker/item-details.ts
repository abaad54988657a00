import { textOf } from '../bundle/bytes.ts';
import { type ItemDetails, itemDetails, itemKind, itemSource } from '../contract/item.ts';

/**
 * What an item's entry says, as far as it is in a form that is known: another program's may have more than the
 * formats ask, or less than ours. Undefined for what no item says.
 */
export function readItemDetails(value: Uint8Array): ItemDetails | undefined {
  const said: unknown = JSON.parse(textOf(value));
  const whole = itemDetails.safeParse(said).data;
  if (whole !== undefined) return whole;
  const least = itemDetails.safeParse({
    kind: itemKind.catch('file').parse(fieldOf(said, 'kind')),
    title: fieldOf(said, 'title'),
    source: itemSource.catch({}).parse(fieldOf(said, 'source')),
    capturedAt: fieldOf(said, 'capturedAt'),
    steps: [],
  });
  return least.data;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}
