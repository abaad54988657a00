import { useSyncExternalStore } from 'react';
import { createEyes } from './eyes.ts';

const eyes = createEyes(document, window);
export const { sayWhenSeen } = eyes;

/** Whether a person has this window before them. */
export function useBeforeEyes(): boolean {
  return useSyncExternalStore(eyes.watch, eyes.isBefore);
}
