import { lookAtGroup, splitGroups, type TypedGroup } from './typed-groups.ts';

/** A printed anchor: what the log was at one moment, for a second person to sign by hand and keep. */
export interface AnchorSheet {
  locker: string;
  origin: string;
  /** How many entries the log had. */
  treeSize: number;
  /** 64 hex digits. */
  root: string;
  /** Of the key that signed, 64 hex digits. */
  fingerprint: string;
  /** Who hands it over. */
  officer: { name: string; agency: string };
  /** Who is to keep it, where that was said; else the empty text. */
  withWhom: string;
  /** When it was made, by the clock of this device. */
  at: string;
  /** The signed checkpoint as a file holds it: what the code says. */
  note: string;
  /** The same in signs to be typed, in rows of groups. */
  rows: string[][];
  /** The code: `size` modules in a row, and a path in an SVG of that size. */
  code: { size: number; path: string };
}

/** Of the name of whoever keeps a sheet, in characters. */
export const longestKeeper = 200;

export const groupsInRow = 6;
export const rowsOfSheet = 8;

/** A group of a sheet that was not typed as it stands there; row and group count from 1. */
export interface SheetFault {
  row: number;
  group: number;
  /** What was typed. */
  typed: string;
  is: 'length' | 'sign' | 'misprint' | 'missing' | 'left-over';
}

/** How a sheet was read in. */
export const sheetReadings = ['typed', 'text', 'picture', 'camera'] as const;
export type SheetReading = (typeof sheetReadings)[number];

/** What a sheet says of the log of this locker. */
export type AnchorVerdict =
  /** The log is as the sheet has it: nothing has come since. */
  | { is: 'same' }
  /** The log has all that the sheet speaks of, and `more` entries after it. */
  | { is: 'grown'; more: number }
  /** The log is shorter than it was when the sheet was signed: it has `found` entries. */
  | { is: 'shorter'; found: number }
  /** The log has other entries in the place of those that the sheet speaks of. */
  | { is: 'forked' }
  /** No key of this log that is known here signed what was read. */
  | { is: 'unknown-key' }
  /** It is of a log that this locker has not. */
  | { is: 'other-locker' };

/** What came of holding a sheet against the locker. */
export type AnchorAnswer =
  /** Nothing was held against anything. */
  | { is: 'unreadable'; faults: SheetFault[] }
  | {
      is: 'read';
      verdict: AnchorVerdict;
      origin: string;
      treeSize: number;
      root: string;
      /** Whether a later log of this locker goes on in its place. */
      isEarlierLog: boolean;
    };

/** An anchor of which the log speaks. */
export interface AnchorRow {
  seq: number;
  /** `made`: it was printed; `compared`: somebody's sheet was held against the log. */
  is: 'made' | 'compared';
  origin: string;
  treeSize: number;
  root: string;
  /** Who was to keep it, or who keeps it; the empty text where nobody was named. */
  who: string;
  /** The date that stands on the sheet by hand, as it was said: a claim. Empty where none was said. */
  signedOn: string;
  at: string;
  officer: string;
  /** As the log is now. */
  verdict: AnchorVerdict;
}

/** The groups of one row as they were typed, each with how it is. */
export function lookAtRow(row: number, text: string): (TypedGroup & { typed: string })[] {
  return splitGroups(text).map((typed, at) =>
    at < groupsInRow
      ? { ...lookAtGroup(typed, row * groupsInRow + at), typed }
      : { is: 'length' as const, typed },
  );
}

/** A date as it stands on a sheet by hand, a day or a local time; empty for none, null for what is neither. */
export function readSignedOn(text: string): string | null {
  const said = text.trim();
  if (said === '') return '';
  const [day, time] = said.split('T');
  if (!/^\d{4}-\d\d-\d\d$/.test(day ?? '') || !(time === undefined || /^([01]\d|2[0-3]):[0-5]\d$/.test(time)))
    return null;
  const there = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(there.getTime()) && there.toISOString().startsWith(day ?? '') ? said : null;
}
