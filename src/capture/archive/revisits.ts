import type { Exchange } from './exchange.ts';
import type { PreparedExchange } from './exchange-records.ts';

interface FirstResponse {
  id: string;
  url: string;
  date: string;
}

/**
 * Which responses have been written already, so that the same bytes are not written twice. Only what
 * replay can follow is referred to: a whole 200 answer to a GET, with a body.
 */
export class Revisits {
  readonly #first = new Map<string, FirstResponse>();

  /** The response with the very same body, where there was one; else remembers this one. */
  find(exchange: Exchange, prepared: PreparedExchange): FirstResponse | undefined {
    const whole = exchange.status === 200 && exchange.truncated === undefined;
    if (exchange.method !== 'GET' || !whole || prepared.response.bodyBytes === 0) return undefined;
    const digest = prepared.response.digests.payload;
    const first = this.#first.get(digest);
    const { responseId: id, url, date } = prepared;
    if (first === undefined) this.#first.set(digest, { id, url, date });
    return first !== undefined && !(first.url === url && first.date === date) ? first : undefined;
  }
}
