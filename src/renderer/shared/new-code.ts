import { useSyncExternalStore } from 'react';

/**
 * A recovery code that the core has just given, until its owner has it on paper. It is held here, outside any
 * screen, since the locker opens, and the screens change, before the answer with the code is there.
 */
export type NewCode =
  | { is: 'none' }
  /** Asked for; the screen that asked stays. */
  | { is: 'coming' }
  | { is: 'shown'; code: string };

let held: NewCode = { is: 'none' };
const listeners = new Set<() => void>();

function change(next: NewCode): void {
  held = next;
  for (const listener of listeners) listener();
}

/** Does what gives a code, and holds the code; what it throws is thrown on. */
export async function withNewCode(make: () => Promise<{ recoveryCode: string }>): Promise<void> {
  change({ is: 'coming' });
  try {
    const { recoveryCode } = await make();
    change({ is: 'shown', code: recoveryCode });
  } catch (error) {
    change({ is: 'none' });
    throw error;
  }
}

export function showCode(code: string): void {
  change({ is: 'shown', code });
}

/** The code is on paper: forget it. */
export function dropCode(): void {
  change({ is: 'none' });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useNewCode(): NewCode {
  return useSyncExternalStore(subscribe, () => held);
}
