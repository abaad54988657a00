import { bodyWithin } from './answer-body.ts';

/** How long a place may take, in ms. */
const patienceMs = 10_000;

/**
 * Fetches what an authority publishes of revoked certificates; undefined where it cannot be had: whoever wants it asks
 * again later.
 *
 * @param asked `request` is sent (OCSP) where there is one; `most` bytes are taken
 */
export async function fetchAnswer(
  place: string,
  asked: { request: Uint8Array | undefined; most: number; signal: AbortSignal },
): Promise<Uint8Array | undefined> {
  const signal = AbortSignal.any([asked.signal, AbortSignal.timeout(patienceMs)]);
  try {
    const answer = await fetch(place, {
      ...(asked.request === undefined
        ? {}
        : {
            method: 'POST',
            headers: { 'content-type': 'application/ocsp-request', accept: 'application/ocsp-response' },
            body: asked.request.slice(),
          }),
      redirect: 'error', // what it leads to is not what the certificate names
      signal,
    });
    if (!answer.ok) {
      await answer.body?.cancel();
      return undefined;
    }
    return await bodyWithin(answer, asked.most);
  } catch {
    return undefined; // no network, no such place, or too slow: that it is not known is said wherever it counts
  }
}
