import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { LaterCredentials } from '../credentials.ts';
import type { TrustListsState } from '../trust-list.ts';
import { gives, id, token } from './form.ts';

/** Whose signers of Content Credentials the locker that is open trusts. */
export const trustListsCalls = {
  state: oc.output(gives<TrustListsState>()),
  /** Takes the certificates in a file into use. */
  add: oc.input(z.object({ file: token })).output(gives<TrustListsState>()),
  /** Takes a list out of use, or one that was taken out into use again. */
  use: oc
    .input(z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), isUsed: z.boolean() }))
    .output(gives<TrustListsState>()),
  /** What was read of an item's Content Credentials after it came in, the oldest first. */
  later: oc.input(z.object({ item: id })).output(gives<LaterCredentials[]>()),
  /** Reads them once more, by the lists that are used now; what was read before stays. */
  readAgain: oc.input(z.object({ item: id })).output(gives<{ role: string }>()),
};
