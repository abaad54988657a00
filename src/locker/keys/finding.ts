import type { ErrorParams } from '../../contract/error.ts';

/** What unlocking noticed without failing; words under `finding.CODE`. */
export interface KeyFinding {
  code: /** `keys.json` is damaged or gone; its copy was used. */
    | 'keys-read-from-copy'
    /** The key files could not be brought into agreement (a read-only folder). */
    | 'keys-not-mended';
  params: ErrorParams;
}
