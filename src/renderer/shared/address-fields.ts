/** What stands in a field of addresses, and what is wrong with it. */
export interface AddressField {
  text: string;
  error: string | null;
}

const empty: AddressField = { text: '', error: null };
/** By field: what was typed is there again when one comes back to it from another screen. */
const fields = new Map<string, AddressField>();
const listeners = new Set<() => void>();

export function subscribeToAddresses(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function addressesIn(field: string): AddressField {
  return fields.get(field) ?? empty;
}

export function putAddresses(field: string, text: string, error: string | null = null): void {
  fields.set(field, { text, error });
  for (const listener of listeners) listener();
}

/** Takes an address out that found its use elsewhere, once; the others stay. */
export function takeAddressOut(field: string, address: string): void {
  const lines = addressesIn(field).text.split('\n');
  const at = lines.findIndex((line) => line.trim() === address.trim());
  if (at >= 0) putAddresses(field, lines.toSpliced(at, 1).join('\n'));
}

/** Its locker is closed. */
export function forgetAddresses(): void {
  fields.clear();
  for (const listener of listeners) listener();
}
