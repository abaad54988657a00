import type { ProofReceipt } from '../contract/proof.ts';
import type { Words } from '../words/say.ts';

/** What came of checking a ProofMode bundle, in a line; each check stands in its file. */
export function describeProof({ media, right, wrong, notChecked }: ProofReceipt, words: Words): string {
  return words.say('cli.proof', { media, right, wrong, notChecked });
}
