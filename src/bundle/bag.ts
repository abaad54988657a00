import { compareUtf8, textOf, utf8 } from './bytes.ts';
import { FormatError } from './format-error.ts';

/** A line of a manifest (RFC 8493 §2.1.3): a file and its hash. */
export interface ManifestLine {
  sha256: string;
  /** From the bag's top folder, `/` between its parts, decoded. */
  path: string;
}

/** A rule of BagIt that a tag file breaks; the words are `verify.CODE`. */
export interface BagProblem {
  code: string;
  params: Record<string, string | number>;
}

const declaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';
const longestPath = 4096;
/** A longer line of a tag file is none; a pattern could not even be tried on a line of many megabytes. */
const longestLine = 64 * 1024;
/** A bundle has fewer files than that (limits of its archive), and nobody reads of more broken lines than that. */
const mostLines = 300_000;
const mostProblems = 1000;
const longestBagInfo = 1024 * 1024;

export function encodeBagDeclaration(): Uint8Array {
  return utf8(declaration);
}

/** RFC 8493 §2.1.1: exactly these two lines, no byte order mark, no space before a colon. */
export function isBagDeclaration(bytes: Uint8Array): boolean {
  if (bytes.length > 2 * declaration.length) return false;
  const lines = [...linesOf(bytes)];
  return lines.join('\n') === declaration.slice(0, -1);
}

/** Sorted by the paths' UTF-8 bytes; a form that `sha256sum -c` takes as well. */
export function encodeManifest(lines: readonly ManifestLine[]): Uint8Array {
  const sorted = lines.toSorted((a, b) => compareUtf8(a.path, b.path));
  return utf8(sorted.map((line) => `${line.sha256}  ${encodePath(line.path)}\n`).join(''));
}

/**
 * Every line that can be used, and every rule broken: `bag-manifest-line`, `bag-manifest-duplicate`,
 * `bag-path-escapes`. Past what any bundle can have it is read no further (`bag-manifest-too-long`). Throws `not-utf8`.
 */
export function parseManifest(bytes: Uint8Array): { lines: ManifestLine[]; problems: BagProblem[] } {
  const lines: ManifestLine[] = [];
  const problems: BagProblem[] = [];
  const seen = new Set<string>();
  let line = 0;
  for (const text of linesOf(bytes)) {
    line++;
    if (lines.length >= mostLines || problems.length >= mostProblems) {
      problems.push({ code: 'bag-manifest-too-long', params: { line } });
      break;
    }
    const found = text.length > longestLine ? null : /^([0-9a-fA-F]{64})[ \t]+([^ \t].*)$/s.exec(text);
    const path = found?.[2] === undefined ? undefined : decodePath(found[2]);
    if (found?.[1] === undefined || path === undefined || path.length > longestPath) {
      problems.push({ code: 'bag-manifest-line', params: { line } });
    } else if (escapes(path)) {
      problems.push({ code: 'bag-path-escapes', params: { line, path } });
    } else if (seen.has(path)) {
      problems.push({ code: 'bag-manifest-duplicate', params: { line, path } });
    } else {
      seen.add(path);
      lines.push({ sha256: found[1].toLowerCase(), path });
    }
  }
  return { lines, problems };
}

/** RFC 8493 §5.1: nothing outside the bag, nothing that a shell or another system takes elsewhere. */
function escapes(path: string): boolean {
  if (path.startsWith('/') || path.startsWith('~') || path.includes('\\') || /^[a-z]:/i.test(path))
    return true;
  return path.split('/').some((segment) => segment === '' || segment === '.' || segment === '..');
}

/** RFC 8493 §2.1.3: only line feed, carriage return and the percent sign itself are encoded. */
function encodePath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
}

function decodePath(text: string): string {
  return text.replace(/%(0A|0D|25)/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** RFC 8493 §2.2.2. `value`s must be of one line. */
export function encodeBagInfo(elements: readonly (readonly [label: string, value: string])[]): Uint8Array {
  return utf8(elements.map(([label, value]) => `${label}: ${value}\n`).join(''));
}

/** Labels in lower case, since their case means nothing; repeats kept. Throws `bag-info-line` {line} and `too-large`. */
export function parseBagInfo(bytes: Uint8Array): [label: string, value: string][] {
  if (bytes.length > longestBagInfo) throw new FormatError('too-large', { limit: longestBagInfo });
  const elements: [string, string][] = [];
  let line = 0;
  for (const text of linesOf(bytes)) {
    line++;
    const last = elements.at(-1);
    if (text.length > longestLine) throw new FormatError('bag-info-line', { line });
    const found = /^([^\s:](?:[^:]*[^\s:])?):[ \t]+(.*)$/s.exec(text);
    if (found?.[1] !== undefined && found[2] !== undefined) {
      elements.push([found[1].toLowerCase(), found[2]]);
    } else if (/^[ \t]+\S/.test(text) && last !== undefined) {
      last[1] = `${last[1]} ${text.trim()}`;
    } else {
      throw new FormatError('bag-info-line', { line });
    }
  }
  return elements;
}

/** Lines end with LF, CR or both; the last may lack its end. One after the other: there may be millions. Throws `not-utf8`. */
function* linesOf(bytes: Uint8Array): Generator<string> {
  const text = textOf(bytes);
  const end = /\r\n|\n|\r/g;
  let start = 0;
  for (let found = end.exec(text); found !== null; found = end.exec(text)) {
    yield text.slice(start, found.index);
    start = end.lastIndex;
  }
  if (start < text.length) yield text.slice(start);
}
