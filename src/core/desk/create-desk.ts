import { resolve } from 'node:path';
import { app } from '../../contract/app.ts';
import type { LockerState } from '../../contract/calls/types.ts';
import { JejakError } from '../../contract/error.ts';
import { createLocker, type Locker, openLocker, provePassphrase, recoverLocker } from '../../locker/index.ts';
import { scratchFolder, userDataFolder } from '../data-folder.ts';
import { removeLeftovers } from '../leftovers.ts';
import { hasOwnItems, openSample, removeSample, sampleFolder } from '../sample/sample-locker.ts';
import { timeServerAt } from '../trust/time-server-address.ts';
import { cutUnderWay, leaveUnderWay } from '../under-way.ts';
import { removeDecrypted } from '../verify-encrypted.ts';
import { createWalls, type Walls } from '../walls.ts';
import { countToCome } from './count-to-come.ts';
import { openCutOffList } from './cut-off.ts';
import type { Desk, OpenLocker, Shell } from './desk.ts';
import { openDeskProfiles } from './desk-profiles.ts';
import { openDeskVisit } from './desk-visit.ts';
import { openDeskWatches } from './desk-watches.ts';
import { endWork } from './end-work.ts';
import { createDeskEvents } from './events.ts';
import { createDeskFilms } from './films.ts';
import { lockerStateOf, namesOf } from './locker-state.ts';
import { createLongWork } from './long-work.ts';
import { drawNewDataKey } from './new-data-key.ts';
import { openCaptureQueue } from './open-capture-queue.ts';
import { createPageWork } from './page-work.ts';
import { createChosenPaths } from './paths.ts';
import { createPictureReading } from './picture-reading.ts';
import { watchPlace } from './place-watch.ts';
import { createScreenLock } from './screen-lock.ts';
import { openSettingsFile } from './settings-file.ts';
import { createSmallPictures } from './small-pictures.ts';
import { createStamping } from './stamping.ts';
import { createTimeAsking } from './time-asking.ts';
import { actAsLast, isReader } from './who-acts.ts';

export function createDesk(runtime: string[], shell: Shell): Desk {
  const dataDir = userDataFolder();
  removeDecrypted();
  void removeLeftovers();
  const files = openSettingsFile(dataDir);
  const events = createDeskEvents();
  const longWork = createLongWork();
  const paths = createChosenPaths((token, path) => shell.keep(token, path));
  let current: OpenLocker | undefined;
  /** Opened, and waits for a person to say who acts in it. */
  let waiting: Locker | undefined;
  /** What is shown of the locker while it is closed for a new data key. */
  let exchanging: LockerState | null = null;
  /** One opening or closing after the other. */
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = turn.then(work);
    turn = result.catch(() => undefined);
    return result;
  };
  const screen = createScreenLock(
    () => (current === undefined ? 0 : files.settings().lockAfterMinutes),
    () => events.tell({ type: 'state' }),
  );
  const browser = () => ({
    browserPath: files.settings().browser ?? undefined,
    scratchDir: scratchFolder(),
    locale: 'id-ID',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const isSampleOpen = (): boolean => current?.locker.dir === sampleFolder(dataDir);
  const take = (locker: Locker, as: { paused?: boolean; walls?: Walls } = {}): void => {
    const { walls = createWalls() } = as;
    const pages = createPageWork({
      ...{ locker, walls, atOnce: () => files.settings().pagesAtOnce },
      options: () => {
        const { captureSeconds, scrollSeconds } = files.settings();
        return { ...browser(), timeoutMs: captureSeconds * 1000, scrollMs: scrollSeconds * 1000 };
      },
    });
    const queue = openCaptureQueue({
      ...{ locker, events, pages, walls, paused: as.paused ?? files.isQueuePaused(locker.origin) },
      onPause: (paused) => files.keepQueuePaused(locker.origin, paused),
    });
    const watches = openDeskWatches({ locker, events, pages });
    const pictures = createSmallPictures(locker);
    locker.whenOthersWrite(() => {
      watches.look();
      for (const type of ['cases', 'queue', 'watches', 'profiles'] as const) events.tell({ type });
      events.tell({ type: 'items', caseId: null });
      pictures.lookAtOld(); // the command line makes none of what it captures
    });
    const place = watchPlace(locker, {
      changed: () => events.tell({ type: 'state' }),
      back: () => queue.resumeAfter('locker-away'),
      openAgain: () => inTurn(openAgain),
    });
    const profiles = openDeskProfiles({ locker, events, browser, release: (id) => queue.release(id) });
    const visit = openDeskVisit({
      ...{ locker, events, browser, release: (id: string) => queue.release(id) },
      touch: () => screen.touch(),
    });
    const isCapturing = (): boolean =>
      visit.state()?.over === null || queue.state().jobs.some(({ state }) => state === 'running');
    const texts = createPictureReading({
      ...{ locker, events, isOn: () => files.settings().readPictures && !isReader(locker) },
      isBusy: () => longWork.count() > 0 || isCapturing(),
    });
    const time = createTimeAsking({
      ...{ locker, events, isCapturing, mayAsk: () => !isReader(locker) },
      servers: () => files.settings().timeServers,
    });
    const cutOff = openCutOffList(locker, paths);
    pictures.lookAtOld();
    locker.prepareSimilar().catch(() => undefined); // whoever asks for such pictures is told why it cannot be
    current = {
      ...{ locker, queue, watches, profiles, visit, pictures, texts, place, cutOff },
      ...{ films: createDeskFilms(locker), stamps: createStamping({ locker, events }), time },
      names: { origin: locker.origin, fingerprint: locker.fingerprint },
    };
    if (!isSampleOpen()) files.remember(locker.dir);
    screen.touch();
    events.tell({ type: 'state' });
  };
  const letGo = async (): Promise<void> => {
    const unbegun = waiting;
    waiting = undefined;
    await unbegun?.close();
    const open = current;
    if (open === undefined) return;
    await endWork(open);
    current = undefined;
    screen.end();
    try {
      await open.locker.close();
    } finally {
      events.tell({ type: 'state' });
    }
  };
  /** In the name of who acted last, without asking. */
  const openAsLast = async (dir: string, passphrase: string): Promise<Locker> => {
    const locker = await openLocker(dir, { passphrase }, { dataDir });
    await actAsLast(locker, files);
    return locker;
  };
  /** The locker's disk is back, and what was open of it is not to be used any more. */
  const openAgain = async (): Promise<void> => {
    const open = current;
    if (open === undefined) return;
    const again = await open.locker.openAgain();
    const { paused, held } = open.queue.halted();
    await endWork(open).catch(() => undefined); // what it has to give back had to go to the locker that is closed
    const stays = (paused && held === null) || files.isQueuePaused(again.origin);
    take(again, { paused: stays, walls: open.queue.walls });
    events.tell({ type: 'items', caseId: null });
  };
  const lockerState = (): LockerState | null =>
    current === undefined
      ? exchanging
      : lockerStateOf(current, { locked: screen.isOn(), sample: isSampleOpen(), files });

  return {
    events,
    paths,
    files,
    longWork,
    touch: () => screen.touch(),
    leave() {
      if (current !== undefined) leaveUnderWay(current.locker);
    },
    pageGone() {
      if (current !== undefined) cutUnderWay(current.locker);
      void current?.films.endAll();
    },
    isVisiting: () => current?.visit.state()?.over === null,
    lock() {
      if (current !== undefined) screen.lock();
    },
    state: () => ({
      version: app.version,
      runtime: [...runtime, `Node ${process.versions.node}`],
      dataDir,
      settings: files.settings(),
      recent: files.recent(),
      locker: lockerState(),
    }),
    set(change) {
      for (const server of change.timeServers ?? []) timeServerAt(server);
      const settings = files.set(change);
      if (change.timeServers !== undefined) current?.time.changed();
      screen.touch();
      events.tell({ type: 'state' });
      return settings;
    },
    show: (path) => shell.show(path),
    openForObserved(at) {
      return screen.isOn() && current !== undefined && screen.wasOffAt(at) ? current : this.open();
    },
    open() {
      if (exchanging !== null) throw new JejakError('locker-exchanging', 'could-not-go-on');
      if (current === undefined) throw new JejakError('no-locker-open', 'wrong-use');
      if (screen.isOn()) throw new JejakError('screen-locked', 'wrong-use');
      return current;
    },
    films: () => current?.films,
    shown: () => (current === undefined || screen.isOn() ? null : namesOf(current).origin),
    pagesToCome: () => (current === undefined ? 0 : countToCome(current.queue.state())),
    watched: () => current?.watches.count() ?? 0,
    whereIs(where) {
      if ('token' in where) return paths.pathOf(where.token);
      const known = files.recent().find((each) => each.dir === where.recent);
      if (known === undefined) throw new JejakError('not-chosen', 'wrong-use');
      return known.dir;
    },
    createLocker: ({ dir, ...wanted }) =>
      inTurn(async () => {
        await letGo();
        const { locker, recoveryCode } = await createLocker(dir, { ...wanted, dataDir });
        files.noteCodeGiven(locker.dir, locker.opener.id);
        take(locker);
        return { recoveryCode };
      }),
    openLocker: (dir, passphrase) =>
      inTurn(async () => {
        await letGo();
        const locker = await openLocker(dir, { passphrase }, { dataDir });
        const who = await actAsLast(locker, files);
        if (who === null) take(locker);
        else waiting = locker;
        return who;
      }),
    beginAs: (officer) =>
      inTurn(async () => {
        if (waiting === undefined) throw new JejakError('no-locker-open', 'wrong-use');
        await waiting.officers.actAs(officer);
        files.keepActing(waiting.origin, officer);
        const locker = waiting;
        waiting = undefined;
        take(locker);
      }),
    recoverLocker: (dir, secrets) =>
      inTurn(async () => {
        await letGo();
        const { actor, recoveryCode } = await recoverLocker(dir, secrets);
        files.noteCodeGiven(resolve(dir), actor);
        take(await openAsLast(dir, secrets.newPassphrase));
        return { recoveryCode };
      }),
    isSampleOpen,
    openSample: (work) =>
      inTurn(async () => {
        await letGo();
        const capture = { ...browser(), timeoutMs: 90_000, scrollMs: 30_000, acceptTlsErrors: false };
        take(await openSample({ dataDir, language: files.settings().language, capture }, work));
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
        const { queue, locker, watches } = current;
        if (watches.isVisiting()) throw new JejakError('capture-running', 'wrong-use');
        const { dir } = locker;
        const around = {
          ...{ dir, queue },
          // It is one of them itself.
          isBusy: () => longWork.count() > 1 || current?.visit.state()?.over === null,
          async close() {
            exchanging = lockerState();
            await letGo();
          },
          async reopen(passphrase: string, paused: boolean) {
            try {
              take(await openAsLast(dir, passphrase), { paused });
            } finally {
              exchanging = null;
              for (const type of ['state', 'cases', 'queue'] as const) events.tell({ type });
              events.tell({ type: 'items', caseId: null });
            }
          },
        };
        const drawn = await drawNewDataKey(around, wanted, onProgress);
        // Opened again as whose passphrase it was; nobody else has a way in now.
        if (drawn.recoveryCode !== undefined) files.noteCodeGiven(dir, lockerState()?.opener.id ?? null);
        return drawn;
      }),
    async unlock(passphrase) {
      if (current === undefined) throw new JejakError('no-locker-open', 'wrong-use');
      const { locker } = current;
      const { dir, opener } = locker;
      const whose = await locker.whileHere(provePassphrase(dir, passphrase));
      // What is half written behind it is for nobody else, and what they do next would be done in this name.
      if (whose !== opener.id)
        throw new JejakError('locked-by-another', 'wrong-use', { officer: opener.name });
      screen.unlock();
    },
  };
}
