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
 * entry stays behind, and one that corrects it too. Where what was said of such a text goes out, that names it all the
 * same, and its entry goes along; so does one that was written before its item came into the case (docs/formats counts
 * what is withheld with the case).
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
  const derived = Map.groupBy(
    own.filter(({ kind }) => kind === 'item.derived'),
    ({ body }) => body['itemId'],
  );
  for (const { item, files } of items) {
    const label = redacted.get(item);
    const texts = files.filter(({ role }) => isOcrRole(role));
    const gone = label === undefined ? withheld.get(item) : new Set(texts.map(({ role }) => role));
    const telling = texts.filter(({ role, sha256 }) => gone?.has(role) === true && tellsOfText(role, sha256));
    if (gone === undefined || telling.length === 0) continue;
    const ofItem = derived.get(item) ?? [];
    const stays = (entry: Entry): boolean => rolesOf(entry).every((role) => gone.has(role));
    const goes = ofItem.filter((entry) => !stays(entry)).map(originalRole);
    const hidden = new Set(telling.map(({ role }) => role).filter((role) => !goes.includes(role)));
    const behind = ofItem
      .filter(stays)
      .filter((entry) => [...rolesOf(entry), originalRole(entry)].some((role) => hidden.has(role)));
    const roles = new Set(behind.flatMap(rolesOf));
    unsaid.set(item, roles);
    if (telling.some(({ role }) => !roles.has(role))) told.add(item);
    const reason = label === undefined ? readingsLeftOut : redactedReason(label);
    for (const { seq, caseSeq = 0 } of behind) entries.push({ seq, caseSeq, reason });
  }
  return { entries, unsaid, told };
}

function rolesOf({ files = [] }: Entry): string[] {
  return files.map(({ role }) => role);
}

function originalRole({ body }: Entry): string {
  const { original } = body as { original?: { role?: unknown } };
  return typeof original?.role === 'string' ? original.role : '';
}
