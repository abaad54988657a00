import { removedMark, secretHeaderPrefixes, secretHeaders, secretParameters } from './secret-names.ts';
import { removeFromAddress, removeFromJson, removeFromMultipart, type Take } from './secret-patterns.ts';

export type SecretPlace = 'request-header' | 'response-header' | 'url' | 'request-body' | 'page';

/** One removal: the name stands as it was written, the value is gone. */
export interface RemovedSecret {
  kind: 'cookie' | 'header' | 'parameter';
  name: string;
  place: SecretPlace;
}

export type Header = [name: string, value: string];

const wholeHeaders = new Set(secretHeaders.flatMap((entry) => entry.names));
const headerPrefixes = secretHeaderPrefixes.flatMap((entry) => entry.names);
const parameters = new Set(secretParameters.flatMap((entry) => entry.names));
const plainName = (name: string): string => name.toLowerCase().replace(/[-_.]/g, '');

/**
 * Takes session secrets out of what is written to the archive, and keeps count of each removal. One
 * instance an exchange; the same address gives the same text in the record, in the request line, in
 * `Location` and in the index.
 *
 * Response bodies never come here: they are evidence as received. A page's own HTML or JSON may
 * hold tokens (a form's CSRF field, an access token in a script). Those bound to the session are
 * worthless without its cookie, which is removed; a bearer token is not. So an archive is to be
 * handled as what it is, a view of somebody's logged-in page, and the archive says so itself.
 */
export class SecretRemover {
  readonly removed: RemovedSecret[] = [];
  readonly #seen = new Set<string>();

  /** An address without the values of secret parameters; their names and order stay. */
  address(url: string): string {
    return this.#text(url, 'url');
  }

  /** Header fields; one that came joined by line feeds (as browsers hand over Set-Cookie) becomes several. */
  headers(headers: readonly Header[], place: 'request-header' | 'response-header'): Header[] {
    return headers.flatMap(([name, joined]) =>
      joined
        .split(/[\r\n]+/)
        .filter((value, at) => at === 0 || value !== '')
        .map((value): Header => [name, this.#headerValue(name, value, place)]),
    );
  }

  /**
   * A request body without the values of secret fields, in forms, multipart forms and JSON (also JSON
   * inside a form or a string). All other bytes stay: it is read as Latin-1, byte for byte.
   */
  requestBody(bytes: Uint8Array, mediaType: string): Uint8Array {
    const before = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    const text = /multipart\/form-data/i.test(mediaType)
      ? removeFromMultipart(before, this.#parameter('request-body'))
      : before;
    const clean = this.#text(text, 'request-body');
    return clean === before ? bytes : Buffer.from(clean, 'latin1');
  }

  /** A text that is neither: a message over a web socket, what a page says of itself. */
  text(text: string, place: SecretPlace): string {
    return this.#text(text, place);
  }

  /** The value of a named field. */
  field(name: string, value: string, place: SecretPlace): string {
    if (value === '' || !parameters.has(plainName(name))) return this.#text(value, place);
    this.#note('parameter', name, place, value);
    return removedMark;
  }

  #headerValue(name: string, value: string, place: SecretPlace): string {
    const plain = plainName(name);
    if (plain === 'cookie') {
      const pairs = value.split(/;\s*/).filter((pair) => pair !== '');
      return pairs.map((pair) => this.#cookie(pair, place)).join('; ');
    }
    if (plain === 'setcookie' || plain === 'setcookie2') {
      const [pair = '', ...attributes] = value.split(';');
      return [this.#cookie(pair, place), ...attributes].join(';');
    }
    if (wholeHeaders.has(plain) || headerPrefixes.some((prefix) => plain.startsWith(prefix))) {
      if (value === '') return value;
      this.#note('header', name, place, value);
      return removedMark;
    }
    return this.#text(value, place);
  }

  #cookie(pair: string, place: SecretPlace): string {
    const equals = pair.indexOf('=');
    const value = pair.slice(equals + 1).trim();
    if (value === '') return pair;
    const name = equals > 0 ? pair.slice(0, equals).trim() : '';
    this.#note('cookie', name, place, value);
    return name === '' ? removedMark : `${name}=${removedMark}`;
  }

  #text(text: string, place: SecretPlace): string {
    const take = this.#parameter(place);
    return removeFromJson(removeFromAddress(text, take), take);
  }

  #parameter(place: SecretPlace): Take {
    return (name, value) => this.#note('parameter', name, place, value);
  }

  /** Counts a removal once an exchange: an address that is written in three records is one place. */
  #note(kind: RemovedSecret['kind'], name: string, place: SecretPlace, value: string): void {
    const key = JSON.stringify([place, name, value]);
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.removed.push({ kind, name, place });
  }
}

/** An address as it may stand where people read it: in the ledger, in a bundle. */
export function withoutSecrets(address: string): string {
  return new SecretRemover().address(address);
}

/** How often which secret was removed where, for the capture's own record. */
export interface SecretCount extends RemovedSecret {
  count: number;
}

export function countSecrets(removed: Iterable<RemovedSecret>): SecretCount[] {
  const counts = new Map<string, SecretCount>();
  for (const secret of removed) {
    const key = JSON.stringify([secret.place, secret.kind, secret.name]);
    const known = counts.get(key);
    if (known === undefined) counts.set(key, { ...secret, count: 1 });
    else known.count += 1;
  }
  return [...counts.values()];
}
