import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { samplePassphrase } from '../../contract/sample.ts';
import { createLocker, type Locker, openLocker } from '../../locker/index.ts';
import { loadWords } from '../../words/load.ts';
import type { Language } from '../../words/say.ts';
import type { CaptureOptions } from '../capture-pages.ts';
import type { Work } from '../work.ts';
import { fillSample } from './fill-sample.ts';

/** From the built core, in a checkout and in an installed app alike, and from the source. */
const samples = ['../../resources/samples/', '../../../resources/samples/']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((folder) => existsSync(folder));

/** Where the sample locker lies: one for each user of this device. */
export function sampleFolder(dataDir: string): string {
  return join(dataDir, 'sample', 'Contoh.jejak');
}

/** Says how many items it was made with; written last, so that one that was broken off is made anew. */
function madeMark(dir: string): string {
  return join(dirname(dir), 'made');
}

interface Wanted {
  dataDir: string;
  language: Language;
  capture: Omit<CaptureOptions, 'caseId'>;
}

/**
 * Opens the sample locker, or makes it: a locker as any other, with invented content and a passphrase that
 * everybody knows. Where the work is ended half-way, nothing of it is left.
 */
export async function openSample({ dataDir, language, capture }: Wanted, work: Work): Promise<Locker> {
  const dir = sampleFolder(dataDir);
  if (samples === undefined) throw new Error('the samples are not where they were put');
  if (existsSync(madeMark(dir))) return openLocker(dir, { passphrase: samplePassphrase }, { dataDir });
  removeSample(dataDir);
  mkdirSync(dirname(dir), { recursive: true });
  const { say } = await loadWords(language);
  const { locker } = await createLocker(dir, {
    officer: { name: say('sample.officer') },
    agency: say('sample.agency'),
    passphrase: samplePassphrase,
    dataDir,
  });
  try {
    const names = {
      number: `001/CONTOH/${new Date().getFullYear()}`,
      title: say('sample.case-title'),
      post: say('sample.post'),
      banner: say('sample.banner'),
      how: say('sample.how'),
      records: {
        place: say('sample.place'),
        fixing: say('sample.fixing'),
        observed: say('sample.observed'),
        grounds: say('sample.grounds'),
        inferred: say('sample.inferred'),
        gone: say('sample.gone'),
        quote: say('sample.quote'),
      },
    };
    await fillSample(locker, { samples, names, language, capture }, work);
    writeFileSync(madeMark(dir), String(locker.items().length));
    return locker;
  } catch (error) {
    await locker.close();
    removeSample(dataDir);
    throw error;
  }
}

/** Whether a person has put something of their own into it, which would be lost with it. */
export function hasOwnItems(locker: Locker): boolean {
  return locker.items().length > Number(readFileSync(madeMark(locker.dir), 'utf8'));
}

/** Throws the sample locker away, closed as it must be. */
export function removeSample(dataDir: string): void {
  rmSync(dirname(sampleFolder(dataDir)), { recursive: true, force: true });
}
