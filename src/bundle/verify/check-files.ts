import type { CaseJson } from '../../contract/case-json.ts';
import { fileValue } from '../../contract/entry.ts';
import { isRedaction } from '../../contract/redaction.ts';
import { layout } from '../layout.ts';
import type { Digests } from './check-bag.ts';
import { checkFolders } from './check-folders.ts';
import type { Ledger } from './check-ledger.ts';
import type { Opened } from './check-openings.ts';
import type { Findings } from './findings.ts';
import type { OpenBundle } from './open-bundle.ts';

/** A file as `case.json` lists it: in full where it is disclosed, by its commitment where it is withheld. */
interface ListedFile {
  item: string;
  role: string;
  commit: string;
  path?: string;
  disclosed?: { name: string; mediaType: string; bytes: number; sha256: string };
}

/** Point 5, the files: each is listed once, and is what the opening of its own item's entry says. */
export function checkFiles(
  bundle: OpenBundle,
  digests: Digests,
  says: CaseJson,
  ledger: Ledger,
  opened: Opened,
  findings: Findings,
): void {
  const listed = [...listedFiles(says)];
  const inLedger = filesInLedger(ledger);
  const counts = new Map<string, number>();
  for (const file of listed) {
    const key = keyOf(file);
    counts.set(key, (counts.get(key) ?? 0) + 1);
    const params = { item: file.item, role: file.role };
    const where = { path: file.path ?? layout.case, params };
    if (counts.get(key) === 2) findings.add('file-listed-twice', where);
    if (!inLedger.has(key)) findings.add('file-not-in-ledger', where);
    else if (file.disclosed !== undefined) checkOpening(file, file.disclosed, opened, findings);
    if (file.path !== undefined && file.disclosed !== undefined) {
      checkBytes(bundle, digests, file.path, file.disclosed, findings);
    }
  }
  for (const [key, { item, role, seq }] of inLedger) {
    if (!counts.has(key)) findings.add('file-not-listed', { seq, params: { item, role } });
  }
  checkPaths(bundle, listed, findings);
  checkFolders(says, findings);
  checkOriginals(ledger, says, findings);
  checkRedactions(listed, ledger, says, opened, findings);
}

function* listedFiles(says: CaseJson): Generator<ListedFile> {
  const groups = [
    ...says.exhibits.map(({ item, files }) => ({ item, files })),
    ...says.items.map(({ id, files }) => ({ item: id, files })),
  ];
  for (const { item, files } of groups) {
    for (const { role, commit, path, name, mediaType, bytes, sha256 } of files) {
      const disclosed = { name, mediaType, bytes, sha256 };
      yield { item, role, commit, disclosed, ...(path === undefined ? {} : { path }) };
    }
  }
  for (const { item, files } of says.withheld) {
    for (const { role, commit } of files) yield { item, role, commit };
  }
}

function keyOf({ item, role, commit }: { item: string; role: string; commit: string }): string {
  return JSON.stringify([item, role, commit]);
}

/** Every file of every item entry, by item, role and commitment. */
function filesInLedger(ledger: Ledger): Map<string, { item: string; role: string; seq: number }> {
  const files = new Map<string, { item: string; role: string; seq: number }>();
  for (const { entry } of ledger.lines) {
    const item = entry.body.itemId;
    if (typeof item !== 'string') continue;
    for (const { role, commit } of entry.files ?? []) {
      files.set(keyOf({ item, role, commit }), { item, role, seq: entry.seq });
    }
  }
  return files;
}

function checkOpening(
  file: ListedFile,
  disclosed: NonNullable<ListedFile['disclosed']>,
  opened: Opened,
  findings: Findings,
): void {
  const params = { item: file.item, role: file.role };
  const path = file.path ?? layout.case;
  if (!opened.has(file.commit)) {
    findings.add('file-opening-missing', { path, params });
    return;
  }
  const value = fileValue.safeParse(opened.get(file.commit));
  const fields = ['bytes', 'mediaType', 'name', 'sha256'] as const;
  const differs = value.success ? fields.find((field) => value.data[field] !== disclosed[field]) : 'opening';
  if (differs !== undefined) {
    findings.add('file-differs-from-ledger', { path, params: { ...params, field: differs } });
  }
}

/** The bytes in the bundle against `case.json`, and so against the opening. */
function checkBytes(
  bundle: OpenBundle,
  digests: Digests,
  path: string,
  disclosed: { bytes: number; sha256: string },
  findings: Findings,
): void {
  if (bundle.reported.has(path)) return;
  const entry = bundle.files.get(path);
  const digest = digests.get(path);
  if (entry === undefined) findings.add('file-missing', { path });
  else if (digest === undefined)
    return; // its data is damaged, which the bag's check has named
  else if (digest.sha256 !== disclosed.sha256 || entry.size !== disclosed.bytes) {
    findings.add('file-not-the-one-in-the-ledger', { path });
  }
}

/** One listing for each file under the evidence folders, and the other way round. */
function checkPaths(bundle: OpenBundle, listed: readonly ListedFile[], findings: Findings): void {
  const paths = new Set<string>();
  for (const { path } of listed) {
    if (path === undefined) continue;
    if (paths.has(path)) findings.add('path-listed-twice', { path });
    paths.add(path);
  }
  for (const path of bundle.files.keys()) {
    if (!/^data\/(exhibits|items)\//.test(path) || paths.has(path) || bundle.reported.has(path)) continue;
    findings.add('file-of-no-item', { path });
  }
}

/** A derived file leads to an earlier entry of its original. */
function checkOriginals(ledger: Ledger, says: CaseJson, findings: Findings): void {
  const roles = new Set<string>();
  for (const { entry } of ledger.lines) {
    if (entry.kind === 'item.derived') {
      const original = new Map<string, unknown>(Object.entries(entry.body.original ?? {}));
      if (!roles.has(JSON.stringify([original.get('itemId'), original.get('role')]))) {
        if (says.withheldEntries.length > 0) findings.leaveOut('original-withheld', { seq: entry.seq });
        else findings.add('original-missing', { seq: entry.seq });
      }
    }
    for (const { role } of entry.files ?? []) roles.add(JSON.stringify([entry.body.itemId, role]));
  }
}

/** Where an exhibit is a redacted copy, no file of its original goes in: what was covered would lie beside it. */
function checkRedactions(
  listed: readonly ListedFile[],
  ledger: Ledger,
  says: CaseJson,
  opened: Opened,
  findings: Findings,
): void {
  const exhibits = new Set(says.exhibits.map(({ item }) => item));
  for (const { entry } of ledger.lines) {
    const copy = entry.body.itemId;
    if (entry.kind !== 'item.derived' || typeof copy !== 'string' || !exhibits.has(copy)) continue;
    if (!isRedaction(entry.details === undefined ? undefined : opened.get(entry.details))) continue;
    const original = new Map<string, unknown>(Object.entries(entry.body.original ?? {})).get('itemId');
    for (const { item, path } of listed) {
      if (item === original && item !== copy && path !== undefined)
        findings.add('original-of-redacted', { path });
    }
  }
}
