import { fromSystemError, JejakError } from '../../contract/error.ts';
import { damageIn } from '../check/read-row.ts';
import type { ReadableDb } from '../database/handle.ts';
import { isDamage } from '../objects/find-object.ts';
import { type SalvagedView, salvageView } from './salvaged-view.ts';

/** What was put together without the damaged pages, and what was wrong with the first of them. */
type Salvaged = SalvagedView & { detail: string };

export interface SalvagingReader {
  /** Reads from the database, and where a page of it is damaged, from what can be put together without it. */
  read: <T>(work: (db: ReadableDb) => T) => T;
  /** Undefined as long as nothing that was read is damaged. */
  salvaged: () => Salvaged | undefined;
}

/**
 * @param whenFailed what to throw in the place of an error of the system, where it is known what is behind it
 * @param whenDamaged told once, when the first damaged page is met
 */
export function createSalvagingReader(
  db: ReadableDb,
  {
    whenFailed = () => undefined,
    whenDamaged = () => undefined,
  }: { whenFailed?: () => JejakError | undefined; whenDamaged?: (detail: string) => void } = {},
): SalvagingReader {
  let salvaged: Salvaged | undefined;
  return {
    read(work) {
      try {
        return work(db);
      } catch (error) {
        const known = error instanceof JejakError ? undefined : whenFailed();
        if (known !== undefined) throw known;
        if (!isDamage(error)) throw fromSystemError(error);
        if (salvaged === undefined) {
          const detail = damageIn(error);
          whenDamaged(detail);
          salvaged = { ...salvageView(db), detail };
        }
        return work(salvaged.db);
      }
    },
    salvaged: () => salvaged,
  };
}
