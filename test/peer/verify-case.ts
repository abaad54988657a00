import {
  canonical,
  hex,
  isObject,
  type Json,
  type JsonObject,
  listOf,
  objectOf,
  sha256,
  textOf,
} from './canonical.ts';
import type { Failure } from './read-zip.ts';
import type { Ledger, Line } from './verify-ledger.ts';
import { type Files, readOr, same } from './verify-seal.ts';

type Fail = (code: string, at: string | number) => void;
/** Values by the commitment that they open. */
type Openings = Map<string, Json>;

const outsideOfCases = ['locker.created', 'actor.added', 'key.rotated', 'timestamp.received'];
const bringing = ['item.captured', 'item.imported', 'item.derived'];

/** Points 4 and 5: the case is whole, and `case.json` says what the openings say. */
export function verifyCase(files: Files, ledger: Ledger, failures: Failure[]): void {
  const fail: Fail = (code, at) => void failures.push({ code, at: String(at) });
  const json = objectOf(readOr(files.get('data/case.json')));
  if (json['v'] !== 1) fail('case-version', 'case.json');
  if (json['origin'] !== ledger.origin) fail('case-origin', 'case.json');
  verifyWhole(files, json, ledger, fail);
  const openings = readOpenings(files, fail);
  verifyPeople(json, ledger, openings, fail);
  verifyItems(json, ledger, openings, fail);
  verifyFiles(files, json, ledger, openings, fail);
}

function verifyWhole(files: Files, json: JsonObject, ledger: Ledger, fail: Fail): void {
  const id = objectOf(json['case'])['id'];
  const filed = new Set(
    ledger.lines
      .filter(({ entry }) => entry['kind'] === 'item.filed')
      .flatMap(({ entry }) => listOf(objectOf(entry['body'])['entries'])),
  );
  for (const { seq, entry } of ledger.lines) {
    const alien =
      'case' in entry
        ? entry['case'] !== id
        : !outsideOfCases.includes(textOf(entry['kind'])) && !filed.has(seq);
    if (alien) fail('entry-of-another-case', seq);
  }
  for (const seq of filed) if (!ledger.proven.has(Number(seq))) fail('filed-entry-missing', canonical(seq));
  const withheld = listOf(json['withheldEntries'] ?? []).map(objectOf);
  const shown = new Set(ledger.lines.map(({ seq }) => seq));
  for (const seq of ledger.proven) {
    if (!shown.has(seq) && !withheld.some((each) => each['seq'] === seq)) fail('line-missing', seq);
  }
  for (const each of withheld) {
    if (!ledger.proven.has(Number(each['seq'])) || shown.has(Number(each['seq'])))
      fail('withheld-entry', canonical(each['seq'] ?? null));
  }
  const own = ledger.lines.filter(({ entry }) => entry['case'] === id);
  const counts = [
    ...own.map(({ entry }) => entry['caseSeq']),
    ...withheld.map((each) => each['caseSeq']),
  ].map(Number);
  counts.sort((one, other) => one - other);
  if (counts.some((count, nth) => count !== nth)) fail('case-gap', 'caseSeq');
  const last = own.at(-1)?.entry ?? {};
  const body = isObject(last['body']) ? last['body'] : {};
  const right =
    last['kind'] === 'case.exported' &&
    last['caseSeq'] === counts.length - 1 &&
    body['bundle'] === json['bundle'] &&
    body['caseSha256'] === hex(sha256(files.get('data/case.json') ?? Buffer.alloc(0)));
  if (!right) fail('case-exported', 'case.json');
}

function readOpenings(files: Files, fail: Fail): Openings {
  const openings: Openings = new Map();
  for (const each of listOf(objectOf(readOr(files.get('data/ledger/openings.json')))['openings']).map(
    objectOf,
  )) {
    const value = each['value'] ?? null;
    const blind = textOf(each['blind']);
    const commit = textOf(each['commit']);
    const right =
      /^[0-9a-f]{64}$/.test(blind) && hex(sha256(Buffer.from(blind, 'hex'), canonical(value))) === commit;
    if (!right) fail('opening', commit);
    else openings.set(commit, value);
  }
  return openings;
}

function detailsOf(line: Line | undefined, openings: Openings): JsonObject | null {
  const commit = line?.entry['details'];
  const value = typeof commit === 'string' ? openings.get(commit) : undefined;
  return isObject(value) ? value : null;
}

function linesOf(ledger: Ledger, kinds: readonly string[], field: string, id: Json | undefined): Line[] {
  return ledger.lines.filter(
    ({ entry }) => kinds.includes(textOf(entry['kind'])) && objectOf(entry['body'])[field] === id,
  );
}

function verifyPeople(json: JsonObject, ledger: Ledger, openings: Openings, fail: Fail): void {
  const told = objectOf(json['case']);
  const named = ledger.lines
    .filter(({ entry }) => ['case.opened', 'case.changed'].includes(textOf(entry['kind'])))
    .at(-1);
  const details = detailsOf(named, openings);
  if (!same(details?.['number'], told['number']) || !same(details?.['title'], told['title']))
    fail('case-name', 'case.json');
  for (const officer of listOf(json['officers']).map(objectOf)) {
    const added = detailsOf(linesOf(ledger, ['actor.added'], 'actorId', officer['id']).at(-1), openings);
    if (!same(added?.['name'], officer['name']) || !same(added?.['agency'], officer['agency']))
      fail('officer', textOf(officer['id']));
  }
}

function verifyItems(json: JsonObject, ledger: Ledger, openings: Openings, fail: Fail): void {
  for (const item of listOf(json['items']).map(objectOf)) {
    const line = linesOf(ledger, bringing, 'itemId', item['id'])[0];
    const details = detailsOf(line, openings);
    const derived = line?.entry['kind'] === 'item.derived';
    const fields = [...['kind', 'title', 'source', 'capturedAt'], ...('outcome' in item ? ['outcome'] : [])];
    const known = (field: string): boolean => details !== null && field in details;
    const told =
      line !== undefined &&
      fields.every((field) => (derived && !known(field)) || same(details?.[field], item[field]));
    const state = derived || same(objectOf(line?.entry['body'] ?? {})['state'], item['state']);
    if (!told || !state) fail('item', textOf(item['id']));
  }
  for (const exhibit of listOf(json['exhibits']).map(objectOf)) {
    const label = linesOf(ledger, ['exhibit.labelled'], 'itemId', exhibit['item']).at(-1);
    const right =
      same(objectOf(label?.entry['body'] ?? {})['label'], exhibit['label']) &&
      same(detailsOf(label, openings)?.['title'], exhibit['title']) &&
      (!('shows' in exhibit) || same(detailsOf(label, openings)?.['shows'], exhibit['shows']));
    if (!right) fail('exhibit', textOf(exhibit['label']));
  }
  for (const line of ledger.lines.filter(({ entry }) => entry['kind'] === 'item.derived')) {
    const original = objectOf(objectOf(line.entry['body'])['original']);
    const found = linesOf(ledger, bringing, 'itemId', original['itemId']).some(({ entry }) =>
      listOf(entry['files'] ?? []).some((file) => objectOf(file)['role'] === original['role']),
    );
    if (!found) fail('original', line.seq);
  }
}

/** Every file of every item entry exactly once, with what its own entry's opening says, and no file beside. */
function verifyFiles(files: Files, json: JsonObject, ledger: Ledger, openings: Openings, fail: Fail): void {
  const listed = [
    ...listOf(json['exhibits'])
      .map(objectOf)
      .map((each) => [each['item'], each] as const),
    ...listOf(json['items'])
      .map(objectOf)
      .map((each) => [each['id'], each] as const),
    ...listOf(json['withheld'] ?? [])
      .map(objectOf)
      .map((each) => [each['item'], each] as const),
  ].flatMap(([item, each]) => listOf(each['files']).map((file) => ({ item, file: objectOf(file) })));
  const paths = new Set<string>();
  const left = new Map<string, number>();
  for (const { entry, seq } of ledger.lines) {
    if (!bringing.includes(textOf(entry['kind']))) continue;
    for (const file of listOf(entry['files'] ?? []).map(objectOf))
      left.set(keyOf(objectOf(entry['body'])['itemId'], file), seq);
  }
  for (const { item, file } of listed) {
    const key = keyOf(item, file);
    if (!left.delete(key)) fail('file-of-no-entry', key);
    if (file['path'] === undefined) continue;
    const path = textOf(file['path']);
    const bytes = files.get(path);
    const value = openings.get(textOf(file['commit']));
    paths.add(path);
    const told =
      isObject(value) &&
      ['name', 'mediaType', 'bytes', 'sha256'].every((field) => same(value[field], file[field]));
    const right =
      bytes !== undefined && hex(sha256(bytes)) === file['sha256'] && bytes.length === file['bytes'];
    if (!told || !right) fail('file', path);
  }
  verifyFolders(json, fail);
  for (const [key, seq] of left) fail('file-not-told', `${seq}: ${key}`);
  for (const path of files.keys()) {
    if (/^data\/(exhibits|items)\//.test(path) && !paths.has(path)) fail('file-of-no-entry', path);
  }
}

function keyOf(item: Json | undefined, file: JsonObject): string {
  return canonical([item ?? null, file['role'] ?? null, file['commit'] ?? null]);
}

/** The files of exhibit P-1 lie in `data/exhibits/P-001/`, and nothing else does; those of an item in `data/items/ID/`. */
function verifyFolders(json: JsonObject, fail: Fail): void {
  const owners = new Map<string, Json | undefined>();
  for (const exhibit of listOf(json['exhibits']).map(objectOf)) {
    const label = textOf(exhibit['label']);
    const numbered = /^\p{L}+-\d+$/u;
    for (const path of pathsOf(exhibit)) {
      const [data, exhibits, folder = '', ...rest] = path.split('/');
      const padded = label.replace(/\d+$/, (digits) => digits.padStart(3, '0'));
      const own = numbered.test(label) ? folder === padded : !numbered.test(folder);
      if (data !== 'data' || exhibits !== 'exhibits' || rest.length === 0 || !own) fail('folder', path);
      if ((owners.get(folder) ?? label) !== label) fail('folder-of-two', path);
      owners.set(folder, label);
    }
  }
  for (const item of listOf(json['items']).map(objectOf))
    for (const path of pathsOf(item))
      if (!path.startsWith(`data/items/${textOf(item['id'])}/`)) fail('folder', path);
}

function pathsOf(told: JsonObject): string[] {
  return listOf(told['files'])
    .map(objectOf)
    .flatMap((each) => (each['path'] === undefined ? [] : [textOf(each['path'])]));
}
