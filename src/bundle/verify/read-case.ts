import { type CaseJson, caseJson } from '../../contract/case-json.ts';
import { textOf, toHex } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import { layout } from '../layout.ts';
import { parseStrictJson } from '../strict-json.ts';
import type { Signers } from './check-keys.ts';
import type { CheckedSeal } from './check-seal.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';

/** What `data/case.json` says, and the hash by which the ledger binds it. */
export interface ReadCase {
  says: CaseJson;
  sha256: string;
}

/** `data/case.json`, held against the seal and the log's name; undefined where it is not in its form. */
export async function readCase(
  bundle: OpenBundle,
  seal: CheckedSeal,
  signers: Signers | undefined,
  findings: Findings,
): Promise<ReadCase | undefined> {
  const path = layout.case;
  const bytes = await bundle.read(path);
  if (bytes === undefined) return undefined;
  try {
    const written = parseStrictJson(textOf(bytes), 64, bundle.room);
    const parsed = caseJson.safeParse(written);
    if (!parsed.success) {
      throw new FormatError('case-wrong-form', { at: parsed.error.issues[0]?.path.join('.') ?? '' });
    }
    const says = parsed.data;
    for (const list of recordLists)
      if (says[list] === undefined && isSaid(written, list)) findings.leaveOut('list-not-read', { list });
    if (seal.seal !== undefined && seal.seal.bundle !== says.bundle)
      findings.add('seal-of-another-bundle', { path });
    if (signers !== undefined && signers.origin !== says.origin)
      findings.add('case-of-another-log', { path });
    return { says, sha256: toHex(bundle.p.sha256(bytes)) };
  } catch (error) {
    findings.addFormatError(error, { path });
    return undefined;
  }
}

/** In another form they are what this reader does not know. */
const recordLists = ['subjects', 'accounts', 'attributions', 'acts', 'banners'] as const;

function isSaid(written: unknown, name: string): boolean {
  return typeof written === 'object' && written !== null && Object.hasOwn(written, name);
}
