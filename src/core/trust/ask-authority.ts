import { JejakError } from '../../contract/error.ts';
import { bodyWithin, reasonOf } from './answer-body.ts';

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
    const body = await bodyWithin(answer, mostBytes);
    if (body === undefined)
      throw new JejakError('tsa-not-reached', 'could-not-go-on', { tsa, detail: `> ${mostBytes} B` });
    return body;
  } catch (error) {
    if (error instanceof JejakError) throw error;
    if (signal.aborted) throw new JejakError('interrupted', 'interrupted');
    const detail = late.aborted ? `> ${patienceMs / 1000} s` : reasonOf(error);
    throw new JejakError('tsa-not-reached', 'could-not-go-on', { tsa, detail }, { cause: error });
  }
}
