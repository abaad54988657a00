import type { NamedRecord } from './named-records.ts';
import type { Readings } from './readings.ts';

/** What a person ought to know before a case is handed over; none of it keeps them from it. */
export type ExportWarning =
  | {
      /** Of these nothing goes out but that they are withheld, since their redacted copies go out. */
      code: 'originals-withheld';
      originals: WithheldOriginal[];
    }
  | {
      /** Captures into the case of which nothing came: the log has them, the items of the case have not. */
      code: 'attempts-failed';
      count: number;
    }
  | {
      /**
       * `own-name-shown`: the investigator's name or picture was found on these, and they go out uncovered.
       * `own-name-unknown`: captured while logged in, and it was not looked for, or could not be.
       */
      code: 'own-name-shown' | 'own-name-unknown';
      items: WarnedItem[];
    }
  | {
      /** The investigator's name stands in the bytes of files of these, which go out as they are. */
      code: 'own-name-in-files';
      items: WarnedFiles[];
    }
  | {
      /** Texts that were read in pictures, or said of them, go out: of how many, and of which nobody has said so. */
      code: 'readings-go';
      count: number;
      items: WarnedItem[];
    }
  | {
      /**
       * Of texts of these pictures the name and hash go along although the texts are left out: in a bundle that the
       * case came from, which was sealed, or in an entry of an earlier version.
       */
      code: 'readings-told';
      items: ToldItem[];
    }
  | {
      /** They rest on an item that stays behind since its redacted copy goes out, and go out with what they say unless they are left out. */
      code: 'records-of-withheld';
      records: WarnedRecord[];
      /** Persons and accounts that nothing names but these records. */
      names: NamedRecord[];
    }
  | {
      /** Persons and accounts that go out although every record that names them is left out. */
      code: 'names-of-left-out';
      names: NamedRecord[];
    };

export interface WarnedItem {
  item: string;
  /** Under which it is an exhibit. */
  label: string | null;
  title: string;
}

interface WithheldOriginal {
  item: string;
  title: string;
  /** The exhibit that is its redacted copy. */
  copy: string;
}

export interface WarnedFiles extends WarnedItem {
  /** Names of the files in which it stands. */
  files: string[];
}

export interface WarnedRecord {
  id: string;
  is: 'act' | 'attribution' | 'banner';
  /** The account's name or handle; of a banner nothing. */
  account: string;
  /** What an officer wrote in it: its target, its note, its grounds. */
  says: string;
}

interface ToldItem extends WarnedItem {
  /** Nothing of it goes out, since its redacted copy does: so it is told of also where all texts go along. */
  isWithheld: boolean;
}

/** What ought to be known where these texts of pictures go along. */
export function warningsFor(readings: Readings, warnings: readonly ExportWarning[]): ExportWarning[] {
  if (readings !== 'all') return warnings.filter(({ code }) => code !== 'readings-go');
  return warnings.flatMap((warning): ExportWarning[] => {
    if (warning.code !== 'readings-told') return [warning];
    const items = warning.items.filter(({ isWithheld }) => isWithheld);
    return items.length === 0 ? [] : [{ ...warning, items }];
  });
}
