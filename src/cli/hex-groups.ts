/** A fingerprint in groups of four, as it is read out. */
export function groupHex(hex: string): string {
  return hex.replaceAll(/(.{4})(?=.)/g, '$1 ');
}
