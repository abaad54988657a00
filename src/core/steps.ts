import type { StepResult } from '../contract/item.ts';

/** A step that has begun; ending it gives the result that is recorded, with its duration. */
export function openStep(name: string): { ok(): StepResult; failed(reason: string): StepResult } {
  const begin = performance.now();
  const ms = (): number => Math.round(performance.now() - begin);
  return {
    ok: () => ({ name, result: 'ok', ms: ms() }),
    failed: (reason) => ({ name, result: 'failed', ms: ms(), reason }),
  };
}
