const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/**
 * A text as it would read once its escapes are undone: those of JSON and scripts, also where they were
 * escaped twice, and of HTML the numeric ones and those that stand for what is no letter.
 */
export function unescaped(text: string): string {
  return (
    text
      // The end is optional, so that a long row of backslashes is passed in one go.
      .replace(
        /\\+(?:u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|x([0-9a-f]{2})|([nrtbf"'`/]))?/gi,
        (_, four?: string, braced?: string, two?: string) => {
          const code = four ?? braced ?? two;
          return code === undefined ? ' ' : fromCode(Number.parseInt(code, 16));
        },
      )
      .replace(
        /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi,
        (whole, decimal?: string, hex?: string, name?: string) => {
          if (decimal !== undefined) return fromCode(Number.parseInt(decimal, 10));
          if (hex !== undefined) return fromCode(Number.parseInt(hex, 16));
          return named[name?.toLowerCase() ?? ''] ?? whole;
        },
      )
  );
}

/** Escapes of surrogates give their halves, which come together beside each other. */
function fromCode(code: number): string {
  if (code > 0x10ffff) return '\ufffd';
  return code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
}

const word = /[\p{L}\p{M}\p{N}]+/gu;

/** The words of a text, as they are held against each other: letters and digits in lower case, compatibility forms (NFKC) folded. */
export function wordsOf(text: string): string[] {
  return text.normalize('NFKC').toLowerCase().match(word) ?? [];
}
