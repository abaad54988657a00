import { randomBytes } from 'node:crypto';
import { nodePrimitives } from '../../bundle/node/primitives.ts';
import type { RevocationAnswers } from '../../bundle/timestamp/revocation.ts';
import { JejakError } from '../../contract/error.ts';
import { evenMs } from '../../processes/even-ms.ts';
import { askAuthority } from './ask-authority.ts';

/** Of an authority's own words, in characters. */
const mostOfWords = 300;

/** An authority that is asked. */
export interface AskedAuthority {
  url: string;
  /** Certificates that its answer must lead to, DER each; undefined where none were brought. What does not is not kept. */
  trusted: readonly Uint8Array[] | undefined;
  /** The file that they came from; undefined where the locker keeps them. */
  tsaCa?: string;
}

/** A time-stamp that holds. */
interface AnsweredStamp {
  /** DER. */
  request: Uint8Array;
  response: Uint8Array;
  /** PEM; what leads to the authority. */
  chain: string;
  /** UTC, RFC 3339 with milliseconds. */
  genTime: string;
  accuracyMs: number | null;
  /** The subject of the certificate that signed. */
  authority: string;
  /** By this device's even clock, before and after. */
  fromMs: number;
  toMs: number;
}

/**
 * Has an authority stamp bytes (RFC 3161), and checks the answer at once.
 *
 * @param answers what is known of revoked certificates
 * @throws JejakError `tsa-not-reached`, `tsa-answered-error`, `tsa-refused`, `tsa-answer-wrong`, `tsa-not-vouched`,
 *   `tsa-untrusted`, `interrupted`
 */
export async function askForStamp(
  stamped: Uint8Array,
  { url: tsa, trusted, tsaCa }: AskedAuthority,
  signal: AbortSignal,
  answers?: RevocationAnswers,
): Promise<AnsweredStamp> {
  // Loaded for those who stamp: a large library.
  const [{ encodeTimeStampRequest }, { checkTimeStamp }, { chainOf }] = await Promise.all([
    import('../../bundle/timestamp/request.ts'),
    import('../../bundle/timestamp/check-time-stamp.ts'),
    import('../../bundle/timestamp/chain-of.ts'),
  ]);
  const request = encodeTimeStampRequest(nodePrimitives.sha256(stamped), randomBytes(8));
  const fromMs = evenMs();
  const response = await askAuthority(tsa, request, signal);
  const toMs = evenMs();
  const wrong = (faults: string, cause?: unknown): JejakError =>
    new JejakError('tsa-answer-wrong', 'could-not-go-on', { tsa, faults }, { cause });
  const checked = await checkTimeStamp(nodePrimitives, {
    ...{ stamped, request, response, trusted },
    certificates: trusted ?? [],
    answers,
  }).catch((error: unknown) => {
    throw wrong('wrong-form', error); // bytes that the library cannot take in hand
  });
  const { faults, genTime, authority, words, accuracyMs } = checked;
  if (faults.includes('not-granted'))
    throw new JejakError('tsa-refused', 'could-not-go-on', {
      tsa,
      words: shortened(words.join('; ')) || '–',
    });
  if (faults.length > 0 || genTime === null || authority === null) throw wrong(faults.join(', '));
  if (checked.trust === 'revoked') throw wrong('revoked');
  if (checked.trust === 'unvouched')
    throw tsaCa === undefined
      ? new JejakError('tsa-not-vouched', 'could-not-go-on', { tsa })
      : new JejakError('tsa-untrusted', 'could-not-go-on', { tsa, path: tsaCa });
  const chain = chainOf(response, trusted ?? []);
  if (signal.aborted) throw new JejakError('interrupted', 'interrupted');
  return { request, response, chain, genTime, accuracyMs, authority, fromMs, toMs };
}

/** An authority may say what it likes, and it is kept and shown. */
function shortened(words: string): string {
  return words.length > mostOfWords ? `${words.slice(0, mostOfWords).toWellFormed()}…` : words;
}

/** Whether an error is of the authority that was asked, so that another may be. */
export function isOfAuthority({ code }: JejakError): boolean {
  return code.startsWith('tsa-');
}
