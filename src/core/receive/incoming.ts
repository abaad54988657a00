import { fromHex } from '../../bundle/bytes.ts';
import { encodeCanonical } from '../../bundle/canonical-json.ts';
import type { BundleContent } from '../../bundle/verify/content.ts';
import { type Entry, type EntryKind, entryBodies, fileValue } from '../../contract/entry.ts';
import { JejakError } from '../../contract/error.ts';
import type { BundleFile, Incoming, IncomingEntry, IncomingFile } from '../../locker/index.ts';

/** Roles that this locker gives to caches of its own: no bundle may have them (docs/formats, "Items"). */
const refusedRoles = new Set(['thumbnail']);

/** In the body of a `case.changed`: what it speaks of, each leading to those before it. */
const recordIds = ['subjectId', 'accountId', 'attributionId', 'bannerId'] as const;

/**
 * What of an intact bundle is to be taken in: the entries that bring items, their last labels and notes, each
 * with its commitments and what of them is opened, and every file.
 *
 * @throws JejakError `bundle-not-receivable` where an entry of a kind that is known is not in its form
 */
export function toIncoming(
  { seal, says, entries, openings, hashes }: BundleContent,
  told: { from: string; signedBy: string; sealSha256: string; sizes: ReadonlyMap<string, number> },
): Incoming {
  const paths = new Map<string, string>();
  const itemOfPath = new Map<string, string>();
  for (const { item, files } of [
    ...says.exhibits,
    ...says.items.map((each) => ({ ...each, item: each.id })),
  ]) {
    for (const { path, role, commit } of files) {
      if (path === undefined) continue;
      paths.set(fileKey(item, role, commit), path);
      itemOfPath.set(path, item);
    }
  }
  const committed = (commit: string): { commit: string; opening?: IncomingFile['opening'] } => {
    const opening = openings.get(commit);
    if (opening === undefined) return { commit };
    return { commit, opening: { blind: fromHex(opening.blind), value: encodeCanonical(opening.value) } };
  };
  const toEntry = (entry: Entry): IncomingEntry => {
    assertForm(entry);
    const { seq, kind, at, actor, body, details, files = [] } = entry;
    return {
      seq,
      kind,
      at,
      actor,
      body,
      ...(details === undefined ? {} : { details: committed(details) }),
      files: files.map(({ role, commit }) => {
        const path = paths.get(fileKey(String(body['itemId']), role, commit));
        const value = fileValue.safeParse(openings.get(commit)?.value).data;
        const given = path === undefined || value === undefined ? undefined : value;
        return {
          role,
          ...committed(commit),
          ...(given === undefined ? {} : { given: { bytes: given.bytes, sha256: given.sha256 } }),
        };
      }),
    };
  };
  const own = entries.filter((entry) => entry.case === says.case.id);
  // Each says all of the case; that one speaks of a person, an account or a banner beside it is another's matter.
  const ofCase = own.filter(({ kind }) => kind === 'case.opened' || kind === 'case.changed');
  const last =
    ofCase.findLast(({ body }) => recordIds.every((name) => body[name] === undefined)) ?? ofCase.at(-1);
  if (last === undefined) throw notReceivable({ seq: 0, kind: 'case.opened' });
  return {
    bundle: says.bundle,
    sealSha256: told.sealSha256,
    origin: says.origin,
    signedBy: told.signedBy,
    sealedAt: seal.sealedAt,
    from: told.from,
    officers: says.officers.map(({ id, name, agency }) => ({ id, name, agency })),
    case: { id: says.case.id, entry: toEntry(last) },
    items: entries.filter(bringsFiles).map(toEntry),
    labels: lastOfEach(own, 'exhibit.labelled', 'itemId').map(toEntry),
    notes: lastOfEach(entries, 'item.annotated', 'annotationId').map(toEntry),
    records: [
      ...recordIds.flatMap((name) => lastOfEach(own, 'case.changed', name)),
      ...lastOfEach(own, 'item.attributed', 'actId'),
    ].map(toEntry),
    files: [...hashes].map(([path, sha256]): BundleFile => {
      const bytes = told.sizes.get(path);
      if (bytes === undefined) throw new JejakError('bundle-changed-meanwhile', 'answer-is-no', { path });
      const item = itemOfPath.get(path);
      return { path, bytes, sha256, ...(item === undefined ? {} : { item }) };
    }),
  };
}

function bringsFiles({ kind }: Entry): boolean {
  return kind === 'item.captured' || kind === 'item.imported' || kind === 'item.derived';
}

/** Entries of a kind that say what they speak of, the last of each. */
function lastOfEach(entries: readonly Entry[], kind: EntryKind, about: string): Entry[] {
  const last = new Map<string, Entry>();
  for (const entry of entries) {
    const named = entry.body[about];
    if (entry.kind === kind && typeof named === 'string') last.set(named, entry);
  }
  return [...last.values()].sort((a, b) => a.seq - b.seq);
}

function fileKey(...parts: [item: string, role: string, commit: string]): string {
  return JSON.stringify(parts);
}

function assertForm(entry: Entry): void {
  const schema = entry.kind in entryBodies ? entryBodies[entry.kind as EntryKind] : undefined;
  if (schema?.safeParse(entry.body).success === false) throw notReceivable(entry);
  if (entry.files?.some(({ role }) => refusedRoles.has(role)) === true) throw notReceivable(entry);
}

function notReceivable({ seq, kind }: { seq: number; kind: string }): JejakError {
  return new JejakError('bundle-not-receivable', 'answer-is-no', { seq, kind });
}
