import type { ChosenPath } from '../../../contract/calls/index.ts';

/** What a person says of the bundle before it is made. */
export interface Answers {
  to: string;
  why: string;
  encrypt: boolean;
  passphrase: string;
  again: string;
  out: ChosenPath | null;
}

export const blank: Answers = { to: '', why: '', encrypt: false, passphrase: '', again: '', out: null };
