/**
 * What to look for in raw bytes (as Latin-1) to come upon a name at little cost: of each name the longest piece that
 * is written the same everywhere, else its longest word in the ways in which letters beyond ASCII are written. What
 * is found so may be something else; `isNamedNear` decides. Null where there are no names.
 */
export function anchorsOf(names: readonly string[]): RegExp | null {
  const anchors = names
    .map((name) => name.normalize('NFC').trim().replace(/^@/, ''))
    .filter((name) => name.length > 1)
    .flatMap((name) => {
      const plain = longest(name.match(/[\w.-]+/g) ?? []);
      return plain.length > 2 ? [plain] : formsOf(longest(name.split(/\s+/)));
    });
  const sources = [...new Set(anchors)].map((anchor) => anchor.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return sources.length === 0 ? null : new RegExp(sources.join('|'), 'gi');
}

/**
 * Whether the expression is met in this piece of a file (UTF-8, as Latin-1), as it stands or once escapes of JSON,
 * entities of HTML and codes of addresses are read, also where they were escaped more than once.
 *
 * @param isQuoted whether the file writes bytes as `=C3=A9` (quoted-printable)
 */
export function isNamedNear(piece: string, named: RegExp, isQuoted: boolean): boolean {
  const bytes = isQuoted ? piece.replace(/=([0-9A-F]{2})/g, (_, hex: string) => fromHex(hex)) : piece;
  let text = Buffer.from(bytes, 'latin1').toString('utf8');
  for (let round = 0; round < mostEscaped; round += 1) {
    if (named.test(text)) return true;
    const next = unescaped(text);
    if (next === text) return false;
    text = next;
  }
  return named.test(text);
}

const mostEscaped = 3;
const entities: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', commat: '@', period: '.' },
};

function unescaped(text: string): string {
  return text
    .replace(
      /\\(?:u([0-9a-fA-F]{4})|([nrtbf])|(["'\\/]))/g,
      (_, code?: string, blank?: string, one?: string) =>
        code === undefined ? (blank === undefined ? (one ?? '') : ' ') : fromHex(code),
    )
    .replace(
      /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]+));/gi,
      (whole, decimal?: string, hex?: string, word?: string) =>
        word === undefined
          ? String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal))
          : (entities[word.toLowerCase()] ?? whole),
    )
    .replace(/(?:%[0-9a-f]{2})+/gi, (codes) =>
      Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'),
    );
}

function fromHex(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}

/** A word of letters beyond ASCII as UTF-8, and in the escapes of JSON, HTML, addresses and quoted-printable. */
function formsOf(word: string): string[] {
  return [word, word.normalize('NFD')]
    .flatMap((one) => [one, one.toLowerCase(), one.toUpperCase()])
    .flatMap((one) => {
      const escaped = (how: (letter: string) => string): string => one.replace(/[^ -~]/gu, how);
      const utf8 = (mark: string) => (letter: string) =>
        [...Buffer.from(letter)].map((byte) => mark + byte.toString(16)).join('');
      const codePoint = (letter: string): number => letter.codePointAt(0) ?? 0;
      return [
        Buffer.from(one).toString('latin1'),
        escaped((letter) => letter.split('').map(jsonEscape).join('')),
        escaped((letter) => `&#${codePoint(letter)};`),
        escaped((letter) => `&#x${codePoint(letter).toString(16)};`),
        escaped(utf8('%')),
        escaped(utf8('=')),
      ];
    });
}

function jsonEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

function longest(parts: readonly string[]): string {
  return parts.reduce((best, part) => (part.length > best.length ? part : best), '');
}
