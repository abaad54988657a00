import type { ErrorParams } from '../../contract/error.ts';

/** Why a page could not be captured, as the message of its entry has it. */
export function messageOf({ code, params }: { code: string; params: ErrorParams }): string {
  return `${code} ${JSON.stringify(params)}`.toWellFormed();
}
