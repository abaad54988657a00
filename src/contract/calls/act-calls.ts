import { oc } from '@orpc/contract';
import { z } from 'zod';
import { type ActSuggestion, type CaseActs, recordRequest } from '../acts.ts';
import { listedPerson } from '../people-list.ts';
import { gives, id } from './form.ts';

/** Who did what: persons, accounts, who is alleged to hold which, acts and what shows them. */
export const actsCalls = {
  /** Also what was taken back. */
  of: oc.input(z.object({ case: id })).output(gives<CaseActs>()),
  /** Writes, changes or takes back in this order, all or none; gives the entry that says each last, by its id. */
  keep: oc
    .input(z.object({ case: id, records: z.array(recordRequest).min(1).max(100) }))
    .output(gives<Record<string, string>>()),
  /**
   * What the page of an item itself shows, or what a row of its list of people does; null where it shows no act.
   * Nothing is written.
   */
  suggest: oc
    .input(z.object({ item: id, listed: listedPerson.optional() }))
    .output(gives<ActSuggestion | null>()),
};
