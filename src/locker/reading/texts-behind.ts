import type { Entry } from '../../contract/entry.ts';
import type { Item } from '../../contract/item.ts';
import { isOcrRole, tellsOfText } from '../../contract/ocr-names.ts';
import { readingsLeftOut } from '../../contract/readings.ts';
import { redactedReason } from '../../contract/redaction.ts';
import type { LeftOutEntry } from './left-out.ts';

/** Roles of files, by the item that they are of. */
type RolesByItem = ReadonlyMap<string, ReadonlySet<string>>;

/** What stays behind with the texts of pictures. */
interface TextsBehind {
  /** Entries of which nothing but the proof goes out. */
  entries: LeftOutEntry[];
  /** The files that these bring, which are not even named. */
  unsaid: RolesByItem;
  /** Items of which a withheld text can be found out by its role all the same. */
  told: ReadonlySet<string>;
}

/**
 * Earlier versions put the hash of a text into its role, which an entry says in clear: of a text that is withheld such an
 * entry stays behind, and with it each one that corrects what stays behind, so that no entry goes out whose original does
 * not, and each that says that a copy of such a text was saved. Where what was said of such a text goes out, that names it
 * all the same, and its entry goes along with all that it rests on; so does one that was written before its item came into
 * the case (docs/formats counts what is withheld with the case). The tombstone of a purged text stays in sight: it names
 * its role too.
 *
 * @param own the entries of the case in the log that is being written
 * @param withheld the roles of each item's texts that do not go out
 * @param redacted the items of which nothing goes out, each with the label of its redacted copy
 */
export function readTextsBehind(
  own: readonly Entry[],
  items: readonly Item[],
  { withheld, redacted }: { withheld: RolesByItem; redacted: ReadonlyMap<string, string> },
): TextsBehind {
  const entries: LeftOutEntry[] = [];
  const unsaid = new Map<string, ReadonlySet<string>>();
  const told = new Set<string>();
  const derived = own.filter(({ kind }) => kind === 'item.derived');
  const byItem = Map.groupBy(derived, ({ body }) => body['itemId']);
  const about = Map.groupBy(
    own.filter(({ kind }) => kind === 'item.viewed' || kind === 'item.purged'),
    ({ body }) => body['itemId'],
  );
  const byOriginal = Map.groupBy(derived, (entry) => originalOf(entry).itemId);
  for (const { item, files } of items) {
    const label = redacted.get(item);
    const texts = files.filter(({ role }) => isOcrRole(role));
    const gone = label === undefined ? withheld.get(item) : new Set(texts.map(({ role }) => role));
    const telling = texts.filter(({ role, sha256 }) => gone?.has(role) === true && tellsOfText(role, sha256));
    if (gone === undefined || telling.length === 0) continue;
    const stays = (entry: Entry): boolean =>
      entry.body['itemId'] === item && rolesOf(entry).every((role) => gone.has(role));
    const madeOf = byOriginal.get(item) ?? [];
    const ofItem = byItem.get(item) ?? [];
    const needed = rolesNeeded(
      madeOf.filter((entry) => !stays(entry)),
      ofItem,
    );
    const hidden = new Set(telling.map(({ role }) => role).filter((role) => !needed.has(role)));
    const behind = entriesNaming(hidden, ofItem.filter(stays));
    const roles = new Set(behind.flatMap(rolesOf));
    unsaid.set(item, roles);
    const ofRoles = (about.get(item) ?? []).filter((entry) =>
      saidRoles(entry).some((role) => roles.has(role)),
    );
    const purged = ofRoles.filter(({ kind }) => kind === 'item.purged').flatMap(saidRoles);
    if (telling.some(({ role }) => !roles.has(role) || purged.includes(role))) told.add(item);
    const reason = label === undefined ? readingsLeftOut : redactedReason(label);
    const viewed = ofRoles.filter(({ kind }) => kind === 'item.viewed');
    for (const { seq, caseSeq = 0 } of [...behind, ...viewed]) entries.push({ seq, caseSeq, reason });
  }
  return { entries, unsaid, told };
}

/** The roles of an item that these entries were made of, and those that they rest on in turn. */
function rolesNeeded(going: readonly Entry[], ofItem: readonly Entry[]): ReadonlySet<string> {
  const needed = new Set(going.map((entry) => originalOf(entry).role));
  // A set gives what is added while it is gone through too.
  for (const role of needed) {
    for (const entry of ofItem) {
      if (!rolesOf(entry).includes(role)) continue;
      for (const each of [...rolesOf(entry), originalOf(entry).role]) needed.add(each);
    }
  }
  return needed;
}

/** The entries that bring or name one of these roles, or one that such an entry brings; in the order of the log. */
function entriesNaming(roles: ReadonlySet<string>, entries: readonly Entry[]): Entry[] {
  const named = new Set(roles);
  const found = new Set<Entry>();
  for (const role of named) {
    for (const entry of entries) {
      if (originalOf(entry).role !== role && !rolesOf(entry).includes(role)) continue;
      found.add(entry);
      for (const each of rolesOf(entry)) named.add(each);
    }
  }
  return entries.filter((entry) => found.has(entry));
}

function rolesOf({ files = [] }: Entry): string[] {
  return files.map(({ role }) => role);
}

/** The roles that an entry names in its body: of what a copy was saved, or what was purged. */
function saidRoles({ body }: Entry): string[] {
  const { role, roles } = body as { role?: unknown; roles?: unknown };
  return [role, ...(Array.isArray(roles) ? (roles as unknown[]) : [])].filter(
    (each): each is string => typeof each === 'string',
  );
}

function originalOf({ body }: Entry): { itemId: string; role: string } {
  const { original } = body as { original?: { itemId?: unknown; role?: unknown } };
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  return { itemId: text(original?.itemId), role: text(original?.role) };
}
