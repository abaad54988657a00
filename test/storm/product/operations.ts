import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { JejakError } from '../../../src/contract/error.ts';
import type { Item } from '../../../src/contract/item.ts';
import { type Locker, openLocker } from '../../../src/locker/index.ts';
import { type Known, newPassphrase, passphrase, placesIn } from './places.ts';
import { smallSite } from './small-site.ts';
import { sourceNames } from './sources.ts';

export interface Scene {
  places: ReturnType<typeof placesIn>;
  known: Known;
  /** Whether the operation has been begun in this folder before. */
  repeated: boolean;
  /** Says that the product has told this as stored. */
  stored: (what: Record<string, string | number>) => void;
}

/** What a storm interrupts. Modules come in as they are needed, so that a run is short. */
export const operations: Record<string, (scene: Scene) => Promise<void>> = {
  async import(scene) {
    const { importFiles } = await import('../../../src/core/import-files.ts');
    await withLocker(scene, async (locker) => {
      const [picture, text] = sourceNames.small;
      const paths = [picture, sourceNames.large, text].map((name) => join(scene.places.sources, name));
      const request = { paths, caseId: scene.known.caseId, receivedFrom: 'Ketua RT 04' };
      const { items, failed } = await importFiles(locker, request, silently());
      for (const failure of failed) throw new Error(`not imported: ${failure.file} ${failure.code}`);
      for (const item of items) tell(scene, item);
    });
  },

  async capture(scene) {
    const { captureList } = await import('../../../src/core/capture-list.ts');
    await withLocker(scene, async (locker) => {
      const site = await smallSite();
      const request = {
        addresses: [site.address],
        resume: false,
        caseId: scene.known.caseId,
        timeoutMs: 60_000,
        scrollMs: 5_000,
        acceptTlsErrors: false,
        scratchDir: join(scene.places.sources, '..', 'scratch'),
        locale: 'id-ID',
        timeZone: 'Asia/Jakarta',
      };
      const { items, failed } = await captureList(locker, request, silently()).finally(() => site.close());
      for (const failure of failed) throw new Error(`not captured: ${failure.code} ${failure.message}`);
      for (const item of items) tell(scene, item);
    });
  },

  async export(scene) {
    const { exportCase } = await import('../../../src/core/export-case.ts');
    await withLocker(scene, async (locker) => {
      const request = {
        caseId: scene.known.caseId,
        out: scene.places.bundle,
        to: 'Bawaslu Provinsi',
        why: 'pelimpahan',
        overwrite: true,
      };
      const made = await exportCase(locker, request, silently());
      scene.stored({ bundle: made.file, sha256: made.sha256 });
    });
  },

  async receive(scene) {
    const { receiveBundle } = await import('../../../src/core/receive/receive-bundle.ts');
    await withLocker(scene, async (locker) => {
      const request = { file: scene.places.incoming, from: 'Panwascam Contoh' };
      const { received } = await receiveBundle(locker, request, silently());
      if (received === null) throw new Error('the bundle is not intact');
      // Small pictures are no part of a bundle; they are made anew, now or later.
      for (const file of scene.known.incoming) if (file.role !== 'thumbnail') scene.stored(file);
    });
  },

  async create(scene) {
    const { createLocker } = await import('../../../src/locker/index.ts');
    const { other, dataDir } = scene.places;
    if (existsSync(join(other, 'locker.db'))) return; // it was made the first time, and only not told
    const officer = { name: 'Pengawas Dua' };
    const made = await createLocker(other, { officer, agency: 'Bawaslu Kota Contoh', passphrase, dataDir });
    scene.stored({ made: other, recoveryCode: made.recoveryCode });
    await made.locker.close();
  },

  async backup(scene) {
    const { backup } = scene.places;
    rmSync(backup, { force: true });
    await withLocker(scene, async (locker) => {
      const { entries } = await locker.backup(backup, silently());
      scene.stored({ backup, entries });
    });
  },

  async restore(scene) {
    const { openLocker, restoreLocker } = await import('../../../src/locker/index.ts');
    const { other, dataDir, kept } = scene.places;
    const { recoveryCode } = scene.known;
    if (existsSync(join(other, 'locker.db'))) {
      // It was restored the first time, and only not told: whoever sees that opens it.
      await (await openLocker(other, { recoveryCode }, { dataDir })).close();
      return;
    }
    const { entries } = await restoreLocker(kept, other, { recoveryCode, dataDir, ...silently() });
    scene.stored({ made: other, recoveryCode, entries });
  },

  passphrase: (scene) => changeKeys(scene, false),
  rekey: (scene) => changeKeys(scene, true),

  async recover(scene) {
    if (await tookEffect(scene)) return;
    const { recoverLocker } = await import('../../../src/locker/index.ts');
    const { recoveryCode } = scene.known;
    const made = await recoverLocker(scene.places.locker, { recoveryCode, newPassphrase });
    scene.stored({ passphrase: newPassphrase, recoveryCode: made.recoveryCode });
  },
};

async function changeKeys(scene: Scene, rekey: boolean): Promise<void> {
  if (await tookEffect(scene)) return;
  const { places, stored } = scene;
  const { changePassphrase } = await import('../../../src/locker/index.ts');
  const made = await changePassphrase(places.locker, { passphrase, newPassphrase, rekey, ...silently() });
  const { recoveryCode } = made;
  stored({ passphrase: newPassphrase, ...(recoveryCode === undefined ? {} : { recoveryCode }) });
}

/** Whether the run before had set the new passphrase and was only stopped from telling. */
async function tookEffect({ places, repeated }: Scene): Promise<boolean> {
  if (!repeated) return false;
  try {
    const locker = await openLocker(
      places.locker,
      { passphrase: newPassphrase },
      { dataDir: places.dataDir },
    );
    await locker.close();
    return true;
  } catch (error) {
    if (error instanceof JejakError && error.code === 'wrong-passphrase') return false;
    throw error;
  }
}

async function withLocker(scene: Scene, use: (locker: Locker) => Promise<void>): Promise<void> {
  const { places, known } = scene;
  const { recoveryCode } = known;
  const locker = await openLocker(places.locker, { recoveryCode }, { dataDir: places.dataDir });
  try {
    await use(telling(scene, locker));
  } finally {
    await locker.close();
  }
}

/** Tells of each item when its seal has resolved, not only at the end of the whole operation. */
function telling(scene: Scene, locker: Locker): Locker {
  return {
    ...locker,
    async beginDraft(about) {
      const draft = await locker.beginDraft(about);
      return {
        ...draft,
        async seal(sealing) {
          const item = await draft.seal(sealing);
          tell(scene, item);
          return item;
        },
      };
    },
  };
}

function tell({ stored }: Scene, { item, files }: Item): void {
  for (const { role, sha256 } of files) stored({ item, role, sha256 });
}

const silently = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
