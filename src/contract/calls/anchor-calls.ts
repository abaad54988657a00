import { oc } from '@orpc/contract';
import { z } from 'zod';
import {
  type AnchorAnswer,
  type AnchorRow,
  type AnchorSheet,
  longestKeeper,
  type SheetReading,
  sheetReadings,
} from '../anchor.ts';
import { gives, token } from './form.ts';

const who = z.string().trim().max(longestKeeper);
/** The rows of a sheet, or what its code says. */
const text = z.string().max(4000);

/** The anchors on paper of the locker that is open. */
export const anchorCalls = {
  /** A sheet of the log as it is now. */
  sheet: oc.output(gives<AnchorSheet>()),
  /** Writes such a sheet as a page, in the language of the settings, and notes that it was made. */
  save: oc.input(z.object({ out: token, withWhom: who })).output(gives<{ file: string }>()),
  /** Notes that a sheet was printed. */
  printed: oc.input(z.object({ treeSize: z.int().nonnegative(), withWhom: who })).output(gives<null>()),
  /** What a file says of a sheet: its text, or what a code in a picture says. */
  readFile: oc.input(z.object({ file: token })).output(gives<{ text: string; reading: SheetReading }>()),
  /** Holds a sheet against the log; writes nothing. */
  compare: oc.input(z.object({ text })).output(gives<AnchorAnswer>()),
  /** Keeps it in the log, with who has the paper and the date on it. */
  keep: oc
    .input(
      z.object({
        ...{ text, reading: z.enum(sheetReadings), keptBy: who.min(1) },
        signedOn: z.union([z.literal(''), z.iso.date()]),
      }),
    )
    .output(gives<{ answer: AnchorAnswer; isNewLog: boolean }>()),
  list: oc.output(gives<AnchorRow[]>()),
};
