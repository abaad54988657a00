import { textOf } from '../../bundle/bytes.ts';
import type { ReadableDb } from '../database/handle.ts';
import { type HandedOnFile, readHandedOn, readStored } from './handed-on.ts';

/** What the bundles say that are handed on with a case: they were sealed, so nothing of it can stay behind. */
export interface ToldBefore {
  /** Whether one of them discloses an item, also one that is this locker's own and came back. */
  item(id: string): boolean;
  /** Whether a record stands in one of them. */
  record(id: string): boolean;
  /** Whether a file with this hash, in hex, is listed in one of them, or an opening in one names the hash. */
  file(sha256: string): boolean;
  /** Whether one of them names this role of a text of a picture, also of one that it withholds. */
  role(role: string): boolean;
}

/** Reads nothing before it is asked. */
export function readToldBefore(db: ReadableDb, caseId: string): ToldBefore {
  let handedOn: HandedOnFile[] | undefined;
  const textsOf = (named: RegExp): string[] => {
    handedOn ??= readHandedOn(db, caseId);
    return handedOn.flatMap(({ path, sha256 }) => {
      const bytes = named.test(path) ? readStored(db, sha256) : undefined;
      return bytes === undefined ? [] : [textOf(bytes)];
    });
  };
  let items: ReadonlySet<string> | undefined;
  let records: readonly string[] | undefined;
  let files: ReadonlySet<string> | undefined;
  let roles: ReadonlySet<string> | undefined;
  return {
    item(id) {
      items ??= new Set(textsOf(/(^|\/)case\.json$/).flatMap(itemsIn));
      return items.has(id);
    },
    record(id) {
      records ??= textsOf(/(^|\/)(case\.json|entries\.jsonl)$/);
      return records.some((text) => text.includes(id));
    },
    file(sha256) {
      files ??= new Set(
        textsOf(/(^|\/)(manifest-sha256\.txt|openings\.json)$/).flatMap(
          (text) => text.match(/\b[0-9a-f]{64}\b/g) ?? [],
        ),
      );
      return files.has(sha256);
    },
    role(role) {
      roles ??= new Set(
        textsOf(/(^|\/)(case\.json|entries\.jsonl)$/).flatMap(
          (text) => text.match(/\bocr-[0-9a-f]{16,64}\b/g) ?? [],
        ),
      );
      return roles.has(role);
    },
  };
}

function itemsIn(caseJson: string): string[] {
  const { items } = JSON.parse(caseJson) as { items: { id: string }[] }; // its bundle was verified when it came
  return items.map(({ id }) => id);
}
