/** What a request's body or query asks of a GraphQL interface, as far as it can be read. */
export interface Operations {
  /** Texts that may be GraphQL documents. */
  documents: string[];
  /** Names under which persisted operations are called. */
  names: string[];
}

const nameKeys = new Set(['operationName', 'fb_api_req_friendly_name', 'queryName']);

/** Reads JSON (one operation or several), a form, a multipart form, or the bare document. */
export function readOperations(body: string): Operations {
  const found: Operations = { documents: [body], names: [] };
  const json = parseJson(body);
  if (json !== undefined) collect(json, '', found);
  else for (const [key, value] of fieldsOf(body)) collect(value, key, found);
  return found;
}

/**
 * Whether a GraphQL document (GraphQL, October 2021, section 2) holds a mutation. What stands in its
 * strings, comments and selections does not count: a search for the word is no mutation.
 */
export function hasMutation(document: string): boolean {
  const bare = document
    .replace(/"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\r\n])*"|#[^\r\n]*/g, ' ')
    .replace(/[\s,\ufeff]+/g, ' ');
  let depth = 0;
  let definition = '';
  for (const character of bare) {
    if (character === '{') {
      if (depth === 0 && /^ ?mutation\b/.test(definition)) return true;
      depth += 1;
    } else if (character === '}') {
      depth = Math.max(0, depth - 1);
      if (depth === 0) definition = '';
    } else if (depth === 0) definition += character;
  }
  return false;
}

/** Every text but the variables, which are what an operation is given, not what it is. */
function collect(value: unknown, key: string, found: Operations): void {
  if (typeof value === 'string') {
    (nameKeys.has(key) ? found.names : found.documents).push(value);
    if (/^\s*[[{]/.test(value)) collect(parseJson(value), key, found);
  } else if (Array.isArray(value)) for (const one of value) collect(one, key, found);
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) if (name !== 'variables') collect(one, name, found);
}

function fieldsOf(body: string): [string, string][] {
  if (!body.startsWith('--')) return [...new URLSearchParams(body)];
  const part = /\bname="([^"\r\n]*)"[^]*?\r\n\r\n([^]*?)\r\n--/g;
  return [...body.matchAll(part)].map(([, name = '', value = '']) => [name, value]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON: read as a form.
  }
}
