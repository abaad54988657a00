import type { CaseStatus } from '../contract/case-status.ts';
import type { Words } from './say.ts';

/** The statuses of a case in their order, as the contract has them. */
export const statuses: readonly CaseStatus[] = ['open', 'handed-over', 'closed'];

/** The word for a status; one of a later version stands as it is. */
export function sayStatus(words: Words, status: string): string {
  const known = statuses.find((each) => each === status);
  return known === undefined ? status : words.say(`case-status.${known}`);
}

/** From whom the bundle came with which a case came in; empty where that is not known. */
export function sayReceived(words: Words, from: string): string {
  return from === '' ? words.say('cases.received-nobody') : words.say('cases.received', { who: from });
}
