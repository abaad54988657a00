import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { PaperPage } from '../paper.ts';
import { gives, id, token } from './form.ts';

const of = z.union([z.object({ item: id }), z.object({ case: id })]);

/** The printed record of the chain of custody of an item, or of the log of a case. */
export const custodyRecordsCalls = {
  /** What stands on it, in the language of the settings. */
  page: oc.input(z.object({ of })).output(gives<PaperPage>()),
  /** Writes it as a page of HTML that loads nothing. */
  save: oc.input(z.object({ of, out: token })).output(gives<{ file: string }>()),
};
