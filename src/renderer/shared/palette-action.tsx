import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** One line of the palette. */
export interface PaletteAction {
  id: string;
  label: string;
  description?: string;
  /** Words under which it is found too. */
  keywords?: string;
  leftSection: ReactNode;
  onClick: () => void;
}

export interface PaletteGroup {
  group: string;
  actions: PaletteAction[];
}

export function action(
  id: string,
  label: string,
  icon: Icon,
  onClick: () => void,
  more?: { description?: string; keywords?: string },
): PaletteAction {
  const Drawing = icon;
  return { id, label, leftSection: <Drawing size={18} aria-hidden />, onClick, ...more };
}

/** What the palette had the keyboard from gets it back first, 10 ms after it has closed. */
export function afterwards(act: () => void): void {
  setTimeout(act, 30);
}
