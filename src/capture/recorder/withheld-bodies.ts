import { removedMark } from '../archive/secret-names.ts';
import type { Exchange } from './exchange.ts';
import type { RequestBook } from './request-book.ts';

/** Where a person works the page: what they type as a password is not kept, however it is sent. */
export interface Secrecy {
  /** Whether what is sent now may hold a password. */
  mayHold(): Promise<boolean>;
  /** Told of each body or message that is not kept for that. */
  withheld(): void;
  /** What was typed as passwords until now. */
  secrets: {
    standsIn(bytes: Uint8Array): boolean;
    /** An address or a header without them. */
    without(text: string): string;
  };
}

/** Keeps no body of a request that may hold what a person typed as a password. */
export class WithheldBodies {
  secrecy: Secrecy | null = null;
  readonly #book: RequestBook;
  readonly #requests = new Set<string>();
  /** Hops of requests of which it is being asked whether their body may be kept. */
  readonly #judged = new Map<Exchange, Promise<void>>();

  constructor(book: RequestBook) {
    this.#book = book;
  }

  /** Not every request is stopped before it is sent: one that a service worker answers is not. Its body waits. */
  begin(begun: Exchange): void {
    const { requestBody: body, requestId } = begun;
    const { secrecy } = this;
    if (this.#requests.has(requestId)) {
      empty(begun);
      return;
    }
    if (body === null || secrecy === null) return;
    if (secrecy.secrets.standsIn(body)) {
      this.withhold(requestId);
      empty(begun);
      secrecy.withheld();
      return;
    }
    empty(begun);
    const judged = secrecy.mayHold().then((may) => {
      if (may && this.withhold(requestId)) secrecy.withheld();
      if (!this.#requests.has(requestId)) begun.requestBody = body;
      this.#judged.delete(begun);
    });
    this.#judged.set(begun, judged);
  }

  /** Nothing of this request's body is kept: it may hold what a person typed as a password. False where that was known. */
  withhold(requestId: string): boolean {
    const isNew = !this.#requests.has(requestId);
    this.#requests.add(requestId); // The request itself may be told of later.
    for (const exchange of this.#book.hopsOf(requestId)) empty(exchange);
    return isNew;
  }

  /** Takes what was typed as a password out of the addresses of this hop, in its headers too. */
  cover(exchange: Exchange): void {
    if (this.secrecy === null) return;
    const { secrets } = this.secrecy;
    const covered = (headers: Exchange['requestHeaders']): Exchange['requestHeaders'] =>
      headers.map(([name, value]) => [
        name,
        /^(:authority|host|origin)$/i.test(name) ? value : secrets.without(value),
      ]);
    const [host = ''] = /^\w+:\/\/[^/?#]*/.exec(exchange.url) ?? [];
    exchange.url = host + secrets.without(exchange.url.slice(host.length));
    exchange.requestHeaders = covered(exchange.requestHeaders);
    if (exchange.response !== null) exchange.response.headers = covered(exchange.response.headers);
  }

  /** Resolves when it is known whether the body of this hop may be kept. */
  async known(exchange: Exchange): Promise<void> {
    await this.#judged.get(exchange);
  }
}

function empty(exchange: Exchange): void {
  if (exchange.requestBody !== null) exchange.requestBody = Buffer.from(removedMark);
}
