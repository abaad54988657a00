import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toPlainError } from '../../../src/contract/error.ts';
import type { Item } from '../../../src/contract/item.ts';
import {
  backupLocker,
  captureList,
  changePassphrase,
  createLocker,
  exportCase,
  importFiles,
  type Locker,
  openLocker,
  recoverLocker,
  restoreLocker,
} from '../../../src/core/index.ts';
import { wordsIn } from '../../../src/words/index.ts';
import { speak } from '../driver-voice.ts';
import { known, newPassphrase, passphrase, placesIn } from './places.ts';
import { smallSite } from './small-site.ts';
import { sourceNames } from './sources.ts';
import { steadyNames } from './steady-names.ts';

const [root = '', operation = ''] = process.argv.slice(2);
const places = placesIn(root);
const { recoveryCode, caseId } = known.parse(JSON.parse(readFileSync(places.known, 'utf8')));
const work = { onProgress: () => undefined, signal: new AbortController().signal };
steadyNames();

await speak(
  root,
  async (stored) => {
    const tell = (item: Item): void => {
      for (const { role, sha256 } of item.files) stored({ item: item.item, role, sha256 });
    };
    /** Tells of each item when its seal resolves, not only at the end of the whole operation. */
    const telling = (locker: Locker): Locker => ({
      ...locker,
      async beginDraft(request) {
        const draft = await locker.beginDraft(request);
        return {
          ...draft,
          async seal(outcome) {
            const item = await draft.seal(outcome);
            tell(item);
            return item;
          },
        };
      },
    });
    const open = async (
      use: (locker: Locker) => Promise<void>,
      credential = { recoveryCode },
    ): Promise<void> => {
      const locker = await openLocker(places.locker, credential, { dataDir: places.dataDir });
      try {
        await use(telling(locker));
      } finally {
        await locker.close();
      }
    };
    switch (operation) {
      case 'import':
        return open(async (locker) => {
          const [small = '', text = ''] = sourceNames.small;
          const paths = [small, sourceNames.large, text].map((name) => join(places.sources, name));
          const { items, failed } = await importFiles(
            locker,
            { paths, caseId, receivedFrom: 'Ketua RT 04' },
            work,
          );
          for (const failure of failed) throw new Error(`not imported: ${failure.file} ${failure.code}`);
          for (const item of items) tell(item);
        });
      case 'capture':
        return open(async (locker) => {
          const site = await smallSite();
          const { items, failed } = await captureList(
            locker,
            {
              addresses: [site.address],
              resume: false,
              caseId,
              timeoutMs: 60_000,
              scrollMs: 5_000,
              acceptTlsErrors: false,
              scratchDir: join(places.sources, '..', 'scratch'),
              locale: 'id-ID',
              timeZone: 'Asia/Jakarta',
            },
            work,
          ).finally(() => site.close());
          for (const failure of failed) throw new Error(`not captured: ${failure.code} ${failure.message}`);
          for (const item of items) tell(item);
        });
      case 'export':
        return open(async (locker) => {
          const made = await exportCase(
            locker,
            {
              caseId,
              out: places.bundle,
              to: 'Bawaslu Provinsi',
              why: 'pelimpahan',
              overwrite: true,
              readme: { indonesian: wordsIn('id').say, english: wordsIn('en').say },
            },
            work,
          );
          stored({ bundle: made.file, sha256: made.sha256 });
        });
      case 'backup':
        return open(async (locker) => {
          const made = await backupLocker(locker, places.backup, work);
          stored({ backup: places.backup, entries: made.entries });
        });
      case 'create': {
        const made = await createLocker(places.other, {
          officer: { name: 'Pengawas Dua' },
          agency: 'Bawaslu Kota Contoh',
          passphrase,
          dataDir: places.dataDir,
        });
        stored({ created: places.other, recoveryCode: made.recoveryCode });
        return made.locker.close();
      }
      case 'passphrase':
      case 'rekey': {
        const rekey = operation === 'rekey';
        await changePassphrase(places.locker, { passphrase, newPassphrase, rekey, dataDir: places.dataDir });
        return stored({ passphrase: newPassphrase });
      }
      case 'recover': {
        const made = await recoverLocker(places.locker, { recoveryCode, newPassphrase });
        return stored({ passphrase: newPassphrase, recoveryCode: made.recoveryCode });
      }
      default:
        throw new Error(`no such operation: ${operation}`);
    }
  },
  (error) => {
    const { code, fault, message, stack } = toPlainError(error);
    return { code, fault, message: `${message} ${stack ?? ''}` };
  },
);
