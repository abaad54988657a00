import { type JsonObject, textOf } from './canonical.ts';
import type { LoggedCase, LoggedItem } from './make-case.ts';

/** Where a file of an item lies in the bundle; null where it is withheld. */
export interface PlacedFile {
  item: LoggedItem;
  role: string;
  path: string | null;
  bytes: Buffer;
  /** As `case.json` lists it. */
  listed: JsonObject;
}

export function placeFiles(it: LoggedCase): PlacedFile[] {
  return it.items.flatMap((item) =>
    item.plan.files.map((file): PlacedFile => {
      const logged = item.entry.files.find(({ role }) => role === file.role);
      const value = logged?.opening.value as JsonObject; // made by `toValue` in make-case.ts
      const folder =
        item.plan.exhibit === undefined
          ? `data/items/${item.id}`
          : `data/exhibits/${folderOf(item.plan.exhibit)}`;
      const path =
        item.plan.withhold?.includes(file.role) === true ? null : `${folder}/${file.role}-${file.name}`;
      const commit = logged?.opening.commit ?? '';
      return {
        item,
        role: file.role,
        path,
        bytes: file.bytes,
        listed: { path, role: file.role, commit, ...value },
      };
    }),
  );
}

/** `data/case.json` as the format asks for it, and no more. */
export function makeCaseJson(it: LoggedCase, bundle: string): JsonObject {
  const placed = placeFiles(it);
  const filesOf = (item: LoggedItem): JsonObject[] =>
    placed.filter((file) => file.item === item && file.path !== null).map(({ listed }) => listed);
  const exhibits = it.items.filter((item) => item.plan.exhibit !== undefined);
  const withheld = it.items.filter((item) => (item.plan.withhold ?? []).length > 0);
  return {
    v: 1,
    bundle,
    origin: it.log.origin,
    case: { id: it.id, number: it.number, title: it.title },
    officers: it.officers.map(({ id, name, agency }) => ({ id, name, agency })),
    exhibits: exhibits.map((item) => ({
      label: item.plan.exhibit ?? '',
      item: item.id,
      title: `Bukti ${item.plan.exhibit ?? ''}`,
      files: filesOf(item),
    })),
    items: it.items.map((item) => ({
      id: item.id,
      kind: item.plan.kind,
      state: item.plan.state ?? 'complete',
      title: item.plan.title,
      capturedAt: item.capturedAt,
      source: item.plan.source,
      files: item.plan.exhibit === undefined ? filesOf(item) : [],
    })),
    withheld: withheld.map((item) => ({
      item: item.id,
      files: placed
        .filter((file) => file.item === item && file.path === null)
        .map(({ role, listed }) => ({ role, commit: listed['commit'] ?? '' })),
      reason: 'personal data of bystanders',
    })),
    withheldEntries:
      it.withheldEntry === null
        ? []
        : [
            {
              seq: it.withheldEntry.seq,
              caseSeq: it.withheldEntry.entry['caseSeq'] ?? 0,
              reason: 'a witness is protected',
            },
          ],
  };
}

export function makeExhibitsCsv(it: LoggedCase): string {
  const rows = placeFiles(it)
    .filter(({ item, path }) => item.plan.exhibit !== undefined && path !== null)
    .map(({ item, path, listed }) => [
      item.plan.exhibit ?? '',
      item.id,
      item.plan.kind,
      `Bukti ${item.plan.exhibit ?? ''}`,
      item.capturedAt,
      textOf(item.plan.source['url'] ?? item.plan.source['fileName'] ?? ''),
      path ?? '',
      textOf(listed['sha256']),
    ]);
  const header = ['label', 'item', 'kind', 'title', 'captured_at', 'source', 'path', 'sha256'];
  return `\u{FEFF}${[header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** RFC 4180, and a quote before what a spreadsheet would take for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** `P-1` lies in `P-001`. */
function folderOf(label: string): string {
  return label.replace(/\d+$/, (digits) => digits.padStart(3, '0'));
}
