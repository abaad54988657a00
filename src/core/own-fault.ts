import { fromSystemError } from '../contract/error.ts';

/** Whether an error is the picture's own, so that the next one is worth a try. */
export function isOwnFault(error: unknown): boolean {
  const { fault } = fromSystemError(error);
  return fault === 'wrong-use' || fault === 'answer-is-no';
}
