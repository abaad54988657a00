/** What a request's body or query asks of a GraphQL interface, as far as it can be read. */
export interface Operations {
  /** Texts that may be GraphQL documents. */
  documents: string[];
  /** Names under which persisted operations are called. */
  names: string[];
  /** Names of operations whose document is there too, and only reads. */
  described: string[];
  /** What is given is what a change is given, by the convention of Relay: an input with the id of the mutation. */
  changes: boolean;
}

const nameKeys = new Set([
  ...['operationName', 'operation_name', 'operation', 'opname', 'fb_api_req_friendly_name', 'queryName'],
]);
/** Under which keys persisted operations are asked for by a number or a hash. */
const idKeys = new Set([
  ...[
    'doc_id',
    'docId',
    'query_hash',
    'queryHash',
    'query_id',
    'queryId',
    'sha256Hash',
    'documentId',
    'documentID',
  ],
  ...['document_id', 'persistedQueryId', 'hash', 'id'],
]);

/**
 * Reads JSON (one operation or several), a form, a multipart form, or the bare document.
 *
 * @param isNamedElsewhere that one of several operations is chosen by a name that does not stand beside them
 */
export function readOperations(body: string, isNamedElsewhere = false): Operations {
  const found: Operations = { documents: [body], names: [], described: [], changes: false };
  const json = parseJson(body);
  if (json !== undefined) collect(json, '', found, isNamedElsewhere);
  else collectFields(fieldsOf(body), found, isNamedElsewhere);
  return found;
}

/**
 * The number or hash of a persisted operation that is asked for without its name and without its document; null where
 * there is none of these, or more than that.
 */
export function persistedWithoutName(body: string): string | null {
  const [ids, said]: [string[], string[]] = [[], []];
  const look = (value: unknown, key: string): void => {
    if (Array.isArray(value)) for (const one of value) look(one, key);
    else if (typeof value === 'object' && value !== null)
      for (const [name, one] of Object.entries(value)) {
        if (name !== 'variables') look(one, name);
      }
    else if (idKeys.has(key)) ids.push(`${key}=${String(value)}`);
    else if (typeof value !== 'string' || value === '') return;
    else if (nameKeys.has(key) || (/^(query|document)$/.test(key) && value.includes('{'))) said.push(key);
  };
  const json = parseJson(body);
  if (json !== undefined) look(json, '');
  else for (const [key, value] of fieldsOf(body)) look(value, key);
  return said.length > 0 || ids.length === 0 ? null : ids.join();
}

/**
 * Whether a GraphQL document (GraphQL, October 2021, section 2) holds a mutation. What stands in its
 * strings, comments and selections does not count: a search for the word is no mutation.
 */
export function hasMutation(document: string): boolean {
  const bare = withoutTexts(document);
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

/**
 * Whether a document, and of several operations in it the one that is named, only reads. False too where it is not
 * whole or not a document.
 */
function onlyReads(document: string, name: string | null): boolean {
  const operations: { kind: string; name: string }[] = [];
  let [depth, head] = [0, ''];
  for (const character of withoutTexts(document)) {
    if (character === '{' && depth === 0) {
      const [, kind, named = ''] =
        /^ ?(?:(query|mutation|subscription|fragment)\b ?(\w*)[^]*)?$/.exec(head) ?? [];
      if (kind === undefined && head.trim() !== '') return false;
      if (kind !== 'fragment') operations.push({ kind: kind ?? 'query', name: named });
      head = '';
    }
    if (/[{(]/.test(character)) depth += 1;
    else if (/[})]/.test(character)) depth -= 1;
    else if (depth === 0) head += character;
    if (depth < 0) return false;
  }
  if (depth > 0 || head.trim() !== '' || operations.length === 0) return false;
  const named = operations.filter((one) => one.name === name);
  return (named.length > 0 ? named : operations).every(({ kind }) => kind !== 'mutation');
}

/** A document without strings and comments, and with one space where there is any. */
function withoutTexts(document: string): string {
  return document
    .replace(/"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\r\n])*"|#[^\r\n]*/g, ' ')
    .replace(/[\s,\ufeff]+/g, ' ');
}

/** Every text but the variables, which are what an operation is given, not what it is. */
function collect(value: unknown, key: string, found: Operations, isNamedElsewhere: boolean): void {
  if (key === 'variables') found.changes ||= isGivenToChange(value);
  else if (typeof value === 'string') {
    (nameKeys.has(key) ? found.names : found.documents).push(value);
    if (/^\s*[[{]/.test(value)) collect(parseJson(value), key, found, isNamedElsewhere);
  } else if (Array.isArray(value)) for (const one of value) collect(one, key, found, isNamedElsewhere);
  else if (typeof value === 'object' && value !== null)
    collectFields(Object.entries(value), found, isNamedElsewhere);
}

/**
 * The fields of one operation. Where its document is there and only reads, its name says nothing more, unless it is
 * asked for by a number too: whoever answers may go by that.
 */
function collectFields(fields: [string, unknown][], found: Operations, isNamedElsewhere: boolean): void {
  const texts = fields.filter(([key]) => key === 'query' || key === 'document').map(([, value]) => value);
  const names = fields.filter(([key]) => key === 'operationName').map(([, value]) => value);
  const [text, name] = [texts[0], names[0]];
  const isChosen = names.length === 1 && typeof name === 'string' && !isNamedElsewhere;
  const isRead =
    texts.length === 1 &&
    typeof text === 'string' &&
    !fields.some(([key]) => idKeys.has(key) && key !== 'sha256Hash') &&
    onlyReads(text, isChosen ? name : null);
  for (const [key, value] of fields) {
    if (!isRead || !(value === text || nameKeys.has(key))) collect(value, key, found, isNamedElsewhere);
    else if (typeof value === 'string' && nameKeys.has(key)) found.described.push(value);
  }
}

function isGivenToChange(variables: unknown): boolean {
  const given = typeof variables === 'string' ? parseJson(variables) : variables;
  if (typeof given !== 'object' || given === null || !('input' in given)) return false;
  const { input } = given;
  return (
    typeof input === 'object' &&
    input !== null &&
    ('client_mutation_id' in input || 'clientMutationId' in input)
  );
}

/** Of a form or a multipart form (RFC 7578), whose first line is its boundary: each part is read once. */
function fieldsOf(body: string): [string, string][] {
  if (!body.startsWith('--')) return [...new URLSearchParams(body)];
  const boundary = body.slice(0, Math.max(0, body.indexOf('\r\n'))).trimEnd();
  if (boundary === '') return [];
  return body.split(`\r\n${boundary}`).flatMap((part): [string, string][] => {
    const headEnd = part.indexOf('\r\n\r\n');
    const [, name] = /\bname="([^"\r\n]*)"/.exec(part.slice(0, Math.max(0, headEnd))) ?? [];
    return name === undefined ? [] : [[name, part.slice(headEnd + 4)]];
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON: read as a form.
  }
}
