import type { ChosenPath } from '../../../contract/calls/index.ts';
import type { Readings } from '../../../contract/readings.ts';

/** Who can open the bundle: whoever holds it, who knows a passphrase, or who has the key of a recipient. */
export type Protection = 'none' | 'passphrase' | 'recipients';

/** What a person says of the bundle before it is made. */
export interface Answers {
  to: string;
  why: string;
  /** Which texts of pictures go along. */
  readings: Readings;
  protection: Protection;
  passphrase: string;
  again: string;
  /** Recipients as they are typed or pasted; see `recipientsIn`. */
  recipients: string;
  out: ChosenPath | null;
  /** The file of the officer's own certificate that signs too, and what opens it. */
  certificate: ChosenPath | null;
  certificatePassphrase: string;
  /** Ids of records that are not to go out. */
  leaveOut: readonly string[];
}

export const blank: Answers = {
  ...{ to: '', why: '', readings: 'all', protection: 'none', passphrase: '', again: '', recipients: '' },
  ...{ out: null, certificate: null, certificatePassphrase: '' },
  leaveOut: [],
};

/** As the command line asks for; counted without spaces at the ends. */
export const leastPassphrase = 8;

export function isLongEnough(passphrase: string): boolean {
  return Array.from(passphrase.trim()).length >= leastPassphrase;
}

/** What stands on each line or behind each comma, once each; lines that begin with `#`, as in age's own files, are not meant. */
export function recipientsIn(text: string): string[] {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  const parts = lines.flatMap((line) => line.split(',')).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ''))];
}
