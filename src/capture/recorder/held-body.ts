import { BrowserRefusal, type Session, SessionGone } from '../browser/connection.ts';
import { isShownFile } from '../facts/shown-file.ts';
import { type Exchange, headerValue } from './exchange.ts';

/** The beginning of an answer that has not ended, from the session whose bodies the page's process holds. */
export async function askForBeginning(session: Session | null, requestId: string): Promise<Buffer | null> {
  try {
    const answer = await session?.send('Network.streamResourceContent', { requestId });
    return answer === undefined ? null : Buffer.from(answer.bufferedData, 'base64');
  } catch (error) {
    if (error instanceof BrowserRefusal || error instanceof SessionGone) return null;
    throw error;
  }
}

/** The body as the browser holds it, from whichever target still knows it. Null where none does. */
export async function askForBody(sessions: Session[], requestId: string): Promise<Buffer | null> {
  for (const session of sessions) {
    try {
      const { body, base64Encoded } = await session.send('Network.getResponseBody', { requestId });
      return Buffer.from(body, base64Encoded ? 'base64' : 'utf8');
    } catch (error) {
      if (!(error instanceof BrowserRefusal) && !(error instanceof SessionGone)) throw error;
    }
  }
  return null;
}

/**
 * Why a body is not whole; null where it is.
 *
 * @param arrived what the page was given of it, in bytes; of a PDF that is shown, the page of its viewer was
 */
export function whyIncomplete(exchange: Exchange, arrived: number): string | null {
  if (exchange.response?.fromServiceWorker === true || hasNoBody(exchange)) return null;
  const { ending } = exchange;
  const length = expectedLength(exchange);
  if (length !== null && exchange.bodyBytes === length) return null;
  if (ending.how === 'failed') return ending.error;
  if (ending.how === 'open') return 'not-ended';
  if (exchange.body === null) return 'not-held';
  const given = exchange.type === 'Document' && isShownFile(exchange) ? 0 : arrived;
  return exchange.bodyBytes < given || (length !== null && exchange.bodyBytes < length) ? 'cut-short' : null;
}

function hasNoBody({ method, response }: Exchange): boolean {
  return method === 'HEAD' || [204, 205, 304].includes(response?.status ?? 0);
}

/** What Content-Length promises, where the body was not encoded on the way. */
function expectedLength({ response }: Exchange): number | null {
  if (response === null) return null;
  const length = headerValue(response.headers, 'content-length');
  return length === null || headerValue(response.headers, 'content-encoding') !== null
    ? null
    : Number(length);
}
