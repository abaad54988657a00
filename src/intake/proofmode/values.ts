const mostValues = 300;
const longest = 500;

/**
 * What a phone noted, by the file `.proof.json` or `.proof.csv`: there a line of names, and a line of values for each
 * time that it noted them. Of a name that has several values all are given; lines of another length are left out.
 */
export function valuesOf(text: string, isJson: boolean): { name: string; value: string }[] {
  const pairs = isJson ? inJson(text) : inTable(text);
  const told = new Set<string>();
  return pairs
    .map(([name, value]) => ({ name: shown(name), value: shown(value) }))
    .filter(({ name, value }) => {
      const key = JSON.stringify([name, value]);
      if (name === '' || value === '' || told.has(key)) return false;
      told.add(key);
      return true;
    })
    .slice(0, mostValues);
}

function inJson(text: string): [string, string][] {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read !== 'object' || read === null) return [];
    return Object.entries(read).map(([name, value]: [string, unknown]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
  } catch {
    return [];
  }
}

function inTable(text: string): [string, string][] {
  const [names = [], ...rows] = rowsOf(text);
  return rows
    .filter((row) => row.length === names.length)
    .flatMap((row) => names.map((name, at): [string, string] => [name, row[at] ?? '']));
}

/** RFC 4180: a cell in quotes may hold commas and ends of lines. An empty cell at the end of every line is none. */
function rowsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/g)) {
    row.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
    if (end === ',') continue;
    if (row.at(-1) === '') row.pop();
    if (row.length > 0) rows.push(row);
    row = [];
    if (end === '' || rows.length > 1000) break;
  }
  return rows;
}

function shown(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\u{202A}-\u{202E}\u{2066}-\u{2069}]/gu, '\u{FFFD}')
    .slice(0, longest)
    .toWellFormed();
}
