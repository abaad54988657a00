import { createHash } from 'node:crypto';

/** A JSON value as it is written here: objects by name, whole numbers, text. */
export type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
export type JsonObject = Record<string, Json>;

/** RFC 8785: names by UTF-16 code units, no blanks; numbers and text as ECMAScript writes them. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const names = Object.keys(value).sort((one, other) => (one < other ? -1 : 1));
    return `{${names.map((name) => `${JSON.stringify(name)}:${canonical(value[name] ?? null)}`).join(',')}}`;
  }
  return JSON.stringify(value);
}

export function sha256(...parts: (Uint8Array | string)[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

export function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

/** Plain order of bytes, for lists of the format. */
export function byBytes(one: string, other: string): number {
  return Buffer.compare(Buffer.from(one), Buffer.from(other));
}

/** A JSON value out of bytes; throws where they are not UTF-8 JSON. Names that come twice are the last. */
export function parseJson(bytes: Uint8Array): Json {
  return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as Json; // JSON is this
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectOf(value: Json | undefined): JsonObject {
  if (!isObject(value)) throw new Error('an object is missing');
  return value;
}

export function listOf(value: Json | undefined): Json[] {
  if (!Array.isArray(value)) throw new Error('a list is missing');
  return value;
}

export function textOf(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error('a text is missing');
  return value;
}

export function numberOf(value: Json | undefined): number {
  if (typeof value !== 'number') throw new Error('a number is missing');
  return value;
}
