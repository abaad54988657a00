import { newId } from './ids.ts';

/** The role of what was read of the Content Credentials of a file as it came in. */
export const credentialsRole = 'credentials';

/** What the details of the `item.derived` of a later reading say it is. */
export const credentialsWhat = 'credentials-read-again';

/** The role of a later reading. What two lockers read has two roles, so that neither stands in the way of the other. */
export function furtherCredentialsRole(): string {
  return `${credentialsRole}-${newId().slice(0, 16)}`;
}

export function isCredentialsRole(role: string): boolean {
  return /^credentials(-[0-9a-f]{16})?$/.test(role);
}
