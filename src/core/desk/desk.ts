import { basename, join } from 'node:path';
import { app } from '../../contract/app.ts';
import type { DeskState, LockerState, Settings } from '../../contract/calls/types.ts';
import { JejakError } from '../../contract/error.ts';
import type { OnProgress } from '../../contract/sink.ts';
import { createLocker, type Locker, openLocker, provePassphrase, recoverLocker } from '../../locker/index.ts';
import { scratchFolder, userDataFolder } from '../data-folder.ts';
import { removeLeftovers } from '../leftovers.ts';
import { hasOwnItems, openSample, removeSample, sampleFolder } from '../sample/sample-locker.ts';
import { removeDecrypted } from '../verify-encrypted.ts';
import type { Work } from '../work.ts';
import { type CaptureQueue, openCaptureQueue } from './capture-queue.ts';
import { type DeskProfiles, openDeskProfiles } from './desk-profiles.ts';
import { createDeskEvents, type DeskEvents } from './events.ts';
import { drawNewDataKey } from './new-data-key.ts';
import { type ChosenPaths, createChosenPaths } from './paths.ts';
import { type PlaceWatch, watchPlace } from './place-watch.ts';
import { openSettingsFile, type SettingsFile } from './settings-file.ts';
import { createSmallPictures, type SmallPictures } from './small-pictures.ts';

/** Where a locker is: a folder that was chosen, or one of those that were open before. */
type Where = { token: string } | { recent: string };

interface OpenLocker {
  locker: Locker;
  queue: CaptureQueue;
  profiles: DeskProfiles;
  /** Of what is taken with the camera. */
  pictures: SmallPictures;
  place: PlaceWatch;
}

/** What the windows of one core have before them: settings, one open locker, its queue. */
export interface Desk {
  readonly events: DeskEvents;
  readonly paths: ChosenPaths;
  readonly files: SettingsFile;
  state(): DeskState;
  set(change: Partial<Settings>): Settings;
  /** Puts off the locking of the screen. */
  touch(): void;
  /** @throws JejakError `no-locker-open`, `screen-locked` */
  open(): OpenLocker;
  /** The origin of the locker that may be looked at; null while there is none or the screen is locked. */
  shown(): string | null;
  /** Pages of the queue that are waiting or being captured, and not held back by a pause. */
  pagesToCome(): number;
  whereIs(where: Where): string;
  createLocker(wanted: {
    dir: string;
    officer: { name: string; nip?: string };
    agency: string;
    passphrase: string;
  }): Promise<{ recoveryCode: string }>;
  openLocker(dir: string, passphrase: string): Promise<void>;
  recoverLocker(
    dir: string,
    secrets: { recoveryCode: string; newPassphrase: string },
  ): Promise<{ recoveryCode: string }>;
  isSampleOpen(): boolean;
  openSample(work: Work): Promise<void>;
  /** @throws JejakError `no-sample-open`, `sample-has-own` where items of the person's own are in it and `withOwn` is not said */
  discardSample(options: { withOwn: boolean }): Promise<void>;
  /** Seals what runs and takes the key out of memory. */
  closeLocker(): Promise<void>;
  /** See `drawNewDataKey`; meanwhile whoever asks for the locker is told so. */
  changeDataKey(
    wanted: { passphrase: string; newPassphrase: string },
    onProgress: OnProgress,
  ): ReturnType<typeof drawNewDataKey>;
  show(path: string): void;
  lock(): void;
  unlock(passphrase: string): Promise<void>;
}

/** @param show shows a folder or file in the system's file manager */
export function createDesk(runtime: string[], show: (path: string) => void): Desk {
  const dataDir = userDataFolder();
  removeDecrypted();
  void removeLeftovers();
  const files = openSettingsFile(dataDir);
  const events = createDeskEvents();
  const paths = createChosenPaths();
  let current: OpenLocker | undefined;
  let locked = false;
  /** What is shown of the locker while it is closed for a new data key. */
  let exchanging: LockerState | null = null;
  let lockTimer: NodeJS.Timeout | undefined;
  /** One opening or closing after the other. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };

  const lock = (): void => {
    if (current === undefined || locked) return;
    locked = true;
    events.tell({ type: 'state' });
  };
  const touch = (): void => {
    clearTimeout(lockTimer);
    const { lockAfterMinutes } = files.settings();
    if (lockAfterMinutes > 0 && !locked) lockTimer = setTimeout(lock, lockAfterMinutes * 60_000).unref();
  };
  const browser = () => ({
    browserPath: files.settings().browser ?? undefined,
    scratchDir: scratchFolder(),
    locale: 'id-ID',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const isSampleOpen = (): boolean => current?.locker.dir === sampleFolder(dataDir);
  const take = (locker: Locker, as: { paused?: boolean; locked?: boolean } = {}): void => {
    const queue = openCaptureQueue({
      ...{ locker, events, paused: as.paused === true },
      options: () => {
        const { captureSeconds, scrollSeconds } = files.settings();
        return { ...browser(), timeoutMs: captureSeconds * 1000, scrollMs: scrollSeconds * 1000 };
      },
    });
    locker.whenOthersWrite(() => {
      for (const type of ['cases', 'queue'] as const) events.tell({ type });
      events.tell({ type: 'items', caseId: null });
    });
    const place = watchPlace(locker, {
      changed: () => events.tell({ type: 'state' }),
      back: () => queue.resumeAfter('locker-away'),
      openAgain: () => inTurn(openAgain),
    });
    const profiles = openDeskProfiles({ locker, events, browser, release: (id) => queue.release(id) });
    current = { locker, queue, profiles, pictures: createSmallPictures(locker), place };
    locked = as.locked === true;
    if (!isSampleOpen()) files.remember(locker.dir);
    touch();
    events.tell({ type: 'state' });
  };
  const letGo = async (): Promise<void> => {
    const open = current;
    if (open === undefined) return;
    open.place.end();
    await Promise.all([open.queue.close(), open.profiles.close()]);
    await open.pictures.close();
    current = undefined;
    locked = false;
    clearTimeout(lockTimer);
    try {
      await open.locker.close();
    } finally {
      events.tell({ type: 'state' });
    }
  };

  /** The locker's disk is back, and what was open of it is not to be used any more. */
  const openAgain = async (): Promise<void> => {
    const open = current;
    if (open === undefined) return;
    const { paused, held } = open.queue.state();
    const again = await open.locker.openAgain();
    open.place.end();
    await Promise.all([open.queue.close(), open.profiles.close()]);
    await open.pictures.close();
    take(again, { paused: paused && held === null, locked });
    events.tell({ type: 'items', caseId: null });
  };
  const lockerState = (): LockerState | null => {
    if (current === undefined) return exchanging;
    const { dir, origin, fingerprint, officer, findings } = current.locker;
    return {
      ...{ dir, origin, fingerprint, officer, locked },
      name: basename(dir).replace(/\.jejak$/, ''),
      sample: isSampleOpen(),
      place: current.place.state(),
      findings: findings.map(({ code, params }) => ({ code, params })),
    };
  };

  return {
    events,
    paths,
    files,
    touch,
    lock,
    state: () => ({
      version: app.version,
      runtime: [...runtime, `Node ${process.versions.node}`],
      dataDir,
      settings: files.settings(),
      recent: files.recent(),
      locker: lockerState(),
    }),
    set(change) {
      const settings = files.set(change);
      touch();
      events.tell({ type: 'state' });
      return settings;
    },
    show,
    open() {
      if (exchanging !== null) throw new JejakError('locker-exchanging', 'could-not-go-on');
      if (current === undefined) throw new JejakError('no-locker-open', 'wrong-use');
      if (locked) throw new JejakError('screen-locked', 'wrong-use');
      return current;
    },
    shown: () => (current === undefined || locked ? null : current.locker.origin),
    pagesToCome() {
      const queue = current?.queue.state();
      if (queue === undefined) return 0;
      const wanted = queue.paused ? ['running'] : ['running', 'waiting'];
      return queue.jobs.filter((job) => wanted.includes(job.state)).length;
    },
    whereIs(where) {
      if ('token' in where) return paths.pathOf(where.token);
      const known = files.recent().find((each) => each.dir === where.recent);
      if (known === undefined) throw new JejakError('not-chosen', 'wrong-use');
      return known.dir;
    },
    createLocker: ({ dir, officer, agency, passphrase }) =>
      inTurn(async () => {
        await letGo();
        const { locker, recoveryCode } = await createLocker(dir, { officer, agency, passphrase, dataDir });
        take(locker);
        return { recoveryCode };
      }),
    openLocker: (dir, passphrase) =>
      inTurn(async () => {
        await letGo();
        take(await openLocker(dir, { passphrase }, { dataDir }));
      }),
    recoverLocker: (dir, secrets) =>
      inTurn(async () => {
        await letGo();
        const recovered = await recoverLocker(dir, secrets);
        take(await openLocker(dir, { passphrase: secrets.newPassphrase }, { dataDir }));
        return recovered;
      }),
    isSampleOpen,
    openSample: (work) =>
      inTurn(async () => {
        await letGo();
        const { language } = files.settings();
        const capture = { ...browser(), timeoutMs: 90_000, scrollMs: 30_000, acceptTlsErrors: false };
        take(await openSample({ dataDir, language, capture }, work));
      }),
    discardSample: ({ withOwn }) =>
      inTurn(async () => {
        if (current === undefined || !isSampleOpen()) throw new JejakError('no-sample-open', 'wrong-use');
        if (!withOwn && hasOwnItems(current.locker)) throw new JejakError('sample-has-own', 'wrong-use');
        await letGo();
        removeSample(dataDir);
      }),
    closeLocker: () => inTurn(letGo),
    changeDataKey: (wanted, onProgress) =>
      inTurn(async () => {
        if (current === undefined) throw new JejakError('no-locker-open', 'wrong-use');
        const { queue, locker } = current;
        const { dir } = locker;
        const around = {
          ...{ dir, queue },
          async close() {
            exchanging = lockerState();
            await letGo();
          },
          async reopen(passphrase: string, paused: boolean) {
            try {
              take(await openLocker(dir, { passphrase }, { dataDir }), { paused });
            } finally {
              exchanging = null;
              for (const type of ['state', 'cases', 'queue'] as const) events.tell({ type });
              events.tell({ type: 'items', caseId: null });
            }
          },
        };
        return drawNewDataKey(around, wanted, onProgress);
      }),
    async unlock(passphrase) {
      if (current === undefined) throw new JejakError('no-locker-open', 'wrong-use');
      const { locker } = current;
      await locker.whileHere(provePassphrase(locker.dir, passphrase));
      locked = false;
      touch();
      events.tell({ type: 'state' });
    },
  };
}

/** The folder of a new locker of this name. */
export function lockerFolder(folder: string, name: string): string {
  return join(folder, name.endsWith('.jejak') ? name : `${name}.jejak`);
}
