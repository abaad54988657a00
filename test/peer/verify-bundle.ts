import { type Failure, NotReadable, readZip } from './read-zip.ts';
import { verifyCase } from './verify-case.ts';
import { verifyLedger } from './verify-ledger.ts';
import { type Files, readKeys, verifySeal } from './verify-seal.ts';

export interface Verdict {
  verdict: 'intact' | 'not-intact' | 'not-readable';
  failures: Failure[];
}

/** Judges a case bundle by points 1 to 5 of the published format, and nothing else. */
export function verifyBundle(archive: Buffer): Verdict {
  const failures: Failure[] = [];
  try {
    const files = bagOf(readZip(archive, failures), failures);
    verifyParts(files, failures);
  } catch (error) {
    if (error instanceof NotReadable)
      return { verdict: 'not-readable', failures: [{ code: 'not-readable', at: error.message }] };
    if (!(error instanceof Error)) throw error;
    failures.push({ code: 'unreadable-part', at: error.message });
  }
  return { verdict: failures.length === 0 ? 'intact' : 'not-intact', failures };
}

function verifyParts(files: Files, failures: Failure[]): void {
  const keys = readKeys(files, failures);
  const ledger = verifyLedger(files, keys, failures);
  verifySeal(files, keys.at(-1), ledger.origin, failures);
  verifyCase(files, ledger, failures);
}

/** The files under the one top folder. */
function bagOf(files: Map<string, Buffer>, failures: Failure[]): Files {
  const tops = new Set([...files.keys()].map((path) => path.split('/', 1)[0] ?? ''));
  const top = [...tops].find((each) => files.has(`${each}/bagit.txt`) && files.has(`${each}/seal.txt`));
  if (top === undefined) throw new NotReadable('no top folder with bagit.txt and seal.txt');
  if (tops.size > 1) failures.push({ code: 'beside-the-bag', at: [...tops].join(', ') });
  return new Map(
    [...files]
      .filter(([path]) => path.startsWith(`${top}/`) && !path.endsWith('/'))
      .map(([path, bytes]) => [path.slice(top.length + 1), bytes]),
  );
}
