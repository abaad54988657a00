import { createSpotlight } from '@mantine/spotlight';

export const [paletteStore, palette] = createSpotlight();

/** From the moment at which it was asked for, though its field may have the keyboard only a little later. */
export function isPaletteOpen(): boolean {
  return paletteStore.getState().opened;
}
