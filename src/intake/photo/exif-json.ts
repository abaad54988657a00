import { createRequire } from 'node:module';
import type { TagGroups } from './read-tags.ts';
import { decodeBytes } from './tags.ts';

const mostCharacters = 512 * 1024;
const longestText = 64 * 1024;
const longestList = 256;
const deepest = 12;

interface Budget {
  left: number;
  cut: boolean;
}

/**
 * The metadata in a form that JSON carries exactly: text, whole numbers, lists and objects. Fractions stay
 * the pairs of whole numbers that they are in the file, any other number is text, of long binary values
 * only the length is told. Of bounded size; `cut` says whether anything was left out.
 */
export function toExifJson(groups: TagGroups): { exif: Record<string, unknown>; cut: boolean } {
  const budget: Budget = { left: mostCharacters, cut: false };
  const read = toJson(groups, budget, 0);
  const exif = {
    v: 1,
    reader: `exifreader ${readerVersion()}`,
    groups: read,
    cut: budget.cut ? 'yes' : 'no',
  };
  return { exif, cut: budget.cut };
}

function toJson(value: unknown, budget: Budget, depth: number): unknown {
  if (budget.left <= 0 || depth > deepest) {
    budget.cut = true;
    return '…';
  }
  budget.left -= 8;
  if (typeof value === 'string') return textToJson(value, budget);
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value + 0 : String(value);
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return listToJson(value, budget, depth);
  if (ArrayBuffer.isView(value) || value instanceof ArrayBuffer) return { bytes: value.byteLength };
  if (typeof value === 'object' && value !== null) return objectToJson(value, budget, depth);
  return null;
}

function textToJson(text: string, budget: Budget): string {
  const plain = decodeBytes(text).toWellFormed();
  const room = Math.min(longestText, budget.left);
  budget.left -= plain.length;
  if (plain.length <= room) return plain;
  budget.cut = true;
  return `${plain.slice(0, room)}…`.toWellFormed();
}

function listToJson(list: unknown[], budget: Budget, depth: number): unknown {
  if (list.length > longestList && list.every((each) => typeof each === 'number')) {
    return { values: list.length };
  }
  const read: unknown[] = [];
  for (const each of list) {
    if (budget.left <= 0) {
      budget.cut = true;
      break;
    }
    read.push(toJson(each, budget, depth + 1));
  }
  return read;
}

/** A tag becomes its value, and what the reader says it means where that is more. */
function objectToJson(object: object, budget: Budget, depth: number): Record<string, unknown> {
  const entries: [string, unknown][] = [];
  const parts: [string, unknown][] = Object.entries(object);
  for (const [name, each] of parts) {
    if (name === 'description' && 'value' in object && !saysMore(each, object.value)) continue;
    if (name === 'attributes' && isEmpty(each)) continue;
    if (typeof each === 'function' || each === undefined) continue;
    if (budget.left <= 0) {
      budget.cut = true;
      break;
    }
    budget.left -= name.length;
    entries.push([name.toWellFormed(), toJson(each, budget, depth + 1)]);
  }
  return Object.fromEntries(entries);
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function saysMore(description: unknown, value: unknown): boolean {
  const single: unknown = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof description === 'string' && description !== '' && description !== String(single);
}

let version: string | undefined;

function readerVersion(): string {
  if (version !== undefined) return version;
  const found: unknown = createRequire(import.meta.url)('exifreader/package.json');
  version =
    typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'unknown';
  return version;
}
