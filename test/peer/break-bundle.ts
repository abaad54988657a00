import { type Break, brokenArchives } from './break-archive.ts';
import { brokenBags } from './break-bag.ts';
import { brokenCases } from './break-case.ts';
import { brokenLedgers } from './break-ledger.ts';
import { makeBundle } from './make-bundle.ts';

export type { Break } from './break-archive.ts';

/** Every kind of broken bundle that the format page implies, by the point of its list that it offends. */
export const brokenBundles: Record<string, Record<string, Break>> = {
  'the archive': brokenArchives,
  'the seal and the bag': brokenBags,
  'the ledger': brokenLedgers,
  'the case': brokenCases,
};

export function makeBroken({ plan, tamper }: Break): Buffer {
  return makeBundle(plan, tamper);
}
