const idPattern = /^[0-9a-f]{32}$/;

/** A fresh id: 32 random hex digits, never ordered by time (docs/formats). */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export function isId(text: string): boolean {
  return idPattern.test(text);
}
