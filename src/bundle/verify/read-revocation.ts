import type { RevocationAnswers } from '../timestamp/revocation.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';

/** An authority has one or two for each of its certificates. */
const mostAnswers = 256;
/** All of them together. */
const mostBytes = 32 * 1024 * 1024;

/** What is known of revoked certificates. */
interface Revocation {
  answers: RevocationAnswers;
  /** After the time-stamps were looked at: says where what the checker brought speaks of none of their certificates. */
  noteUnused: () => void;
}

/**
 * What authorities answered of revoked certificates: all that lies with the time-stamps of a bundle, each for every
 * time-stamp, since it is about a certificate; and what the checker brought. What is left out is said.
 */
export async function readRevocation(
  bundle: OpenBundle,
  brought: readonly Uint8Array[],
  findings: Findings,
): Promise<Revocation> {
  const all = [...bundle.files.keys()]
    .filter((path) => /^data\/ledger\/timestamps\/[^/]+\/revocation\/[^/]+$/.test(path))
    .sort();
  const carried: Uint8Array[] = [];
  let left = mostBytes;
  let leftOut = Math.max(0, all.length - mostAnswers);
  for (const path of all.slice(0, mostAnswers)) {
    const size = bundle.files.get(path)?.size ?? 0;
    const bytes = size > left ? undefined : await bundle.read(path);
    if (bytes === undefined) leftOut++;
    else carried.push(bytes);
    left -= bytes?.length ?? 0;
  }
  const { RevocationAnswers } = await import('../timestamp/revocation.ts'); // a large library, for those bundles alone
  const answers = new RevocationAnswers([...carried, ...brought]);
  const unread = answers.unreadable + leftOut;
  if (unread > 0) findings.leaveOut('revocation-unreadable', { count: unread });
  return {
    answers,
    noteUnused: () => {
      const unused = brought.filter((_, place) => !answers.used.has(carried.length + place)).length;
      if (unused > 0) findings.leaveOut('tsa-crl-unused', { count: unused });
    },
  };
}
