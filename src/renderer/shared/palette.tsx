export function Palette() {
  return null;
}

/** Opens the field that finds any action. */
export function openPalette(): void {
  return;
}
