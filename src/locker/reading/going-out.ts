import { type ReadableDb, reading } from '../database/handle.ts';
import { readCaseActs } from './acts.ts';
import { type CaseMaterial, ownEntries } from './case-material.ts';
import { findCase, readExhibits } from './cases.ts';
import { readItems } from './items.ts';
import { type GoingReading, readGoingReadings } from './left-out-readings.ts';
import { readRedactedOriginals } from './redacted-originals.ts';
import { readToldReadings, type ToldReading } from './told-readings.ts';

/** As much of a case as is asked before it goes out. */
export interface GoingOut extends Pick<CaseMaterial, 'exhibits' | 'redacted' | 'acts'> {
  items: Pick<CaseMaterial['items'][number], 'item' | 'title'>[];
  /** Those of which the text of their picture goes out. */
  readings: GoingReading[];
  /** Those of which a text is told of also where it stays behind. */
  told: ToldReading[];
}

/** Reads every item of the case: for a thread that reads long. @throws JejakError as `CaseReading.caseMaterial` does */
export function readGoingOut(db: ReadableDb, caseId: string): GoingOut {
  return reading(db, () => {
    const { case: id } = findCase(db, caseId);
    const items = readItems(db, { caseId: id });
    const redacted = readRedactedOriginals(db, id, items);
    return {
      items: items.map(({ item, title }) => ({ item, title })),
      exhibits: readExhibits(db, id),
      redacted,
      readings: readGoingReadings(
        db,
        items.filter(({ item }) => !redacted.has(item)),
      ),
      told: readToldReadings(db, id, { items, own: ownEntries(db, id), redacted }),
      acts: readCaseActs(db, id),
    };
  });
}
