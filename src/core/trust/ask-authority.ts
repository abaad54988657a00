import { JejakError } from '../../contract/error.ts';

/** How long an authority may take, in ms. */
const patienceMs = 30_000;
/** A token with a long chain has some 10 KiB. */
const mostBytes = 1024 * 1024;

/**
 * Sends a time-stamp request by HTTP (RFC 3161 §3.4) and gives what was answered, unread. Nothing but the request goes
 * out: it holds a hash and a random number.
 *
 * @throws JejakError `tsa-not-reached` {tsa, detail}, `tsa-answered-error` {tsa, status}, `interrupted`
 */
export async function askAuthority(
  tsa: string,
  request: Uint8Array,
  signal: AbortSignal,
): Promise<Uint8Array> {
  const late = AbortSignal.timeout(patienceMs);
  const either = AbortSignal.any([signal, late]);
  try {
    const answer = await fetch(tsa, {
      method: 'POST',
      headers: { 'content-type': 'application/timestamp-query', accept: 'application/timestamp-reply' },
      body: request.slice(),
      redirect: 'error', // what it leads to is not who was asked
      signal: either,
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      throw new JejakError('tsa-answered-error', 'could-not-go-on', { tsa, status: answer.status });
    }
    return await bodyOf(answer, tsa);
  } catch (error) {
    if (error instanceof JejakError) throw error;
    if (signal.aborted) throw new JejakError('interrupted', 'interrupted');
    const detail = late.aborted ? `> ${patienceMs / 1000} s` : reasonOf(error);
    throw new JejakError('tsa-not-reached', 'could-not-go-on', { tsa, detail }, { cause: error });
  }
}

async function bodyOf(answer: Response, tsa: string): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> | null = answer.body;
  for await (const piece of body ?? []) {
    bytes += piece.length;
    if (bytes > mostBytes)
      throw new JejakError('tsa-not-reached', 'could-not-go-on', { tsa, detail: `> ${mostBytes} B` });
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

/** What the system says of a request that failed: its code, where it has one. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code;
  return cause instanceof Error ? cause.message : String(cause);
}
