import { join } from 'node:path';
import type { DeskState, Settings, WhoActs } from '../../contract/calls/types.ts';
import type { OnProgress } from '../../contract/sink.ts';
import type { Locker } from '../../locker/index.ts';
import type { Work } from '../work.ts';
import type { CaptureQueue } from './capture-queue.ts';
import type { CutOffList } from './cut-off.ts';
import type { DeskProfiles } from './desk-profiles.ts';
import type { DeskVisit } from './desk-visit.ts';
import type { DeskWatches } from './desk-watches.ts';
import type { DeskEvents } from './events.ts';
import type { DeskFilms } from './films.ts';
import type { LongWork } from './long-work.ts';
import type { drawNewDataKey } from './new-data-key.ts';
import type { ChosenPaths } from './paths.ts';
import type { PictureReading } from './picture-reading.ts';
import type { PlaceWatch } from './place-watch.ts';
import type { SettingsFile } from './settings-file.ts';
import type { SmallPictures } from './small-pictures.ts';
import type { Stamping } from './stamping.ts';
import type { TimeAsking } from './time-asking.ts';

/** Where a locker is: a folder that was chosen, or one of those that were open before. */
type Where = { token: string } | { recent: string };

export interface OpenLocker {
  locker: Locker;
  /** Of its log and its key, as read last. */
  names: Pick<Locker, 'origin' | 'fingerprint'>;
  queue: CaptureQueue;
  watches: DeskWatches;
  profiles: DeskProfiles;
  visit: DeskVisit;
  /** Of what is taken with the camera. */
  pictures: SmallPictures;
  films: DeskFilms;
  /** Of what is written in pictures. */
  texts: PictureReading;
  /** Of the log, by time-stamping authorities. */
  stamps: Stamping;
  /** Of the device's clock, by time servers. */
  time: TimeAsking;
  place: PlaceWatch;
  cutOff: CutOffList;
}

/** What the windows of one core have before them: settings, one open locker, its queue. */
export interface Desk {
  readonly events: DeskEvents;
  readonly paths: ChosenPaths;
  readonly files: SettingsFile;
  readonly longWork: LongWork;
  state(): DeskState;
  set(change: Partial<Settings>): Settings;
  /** Puts off the locking of the screen. */
  touch(): void;
  /** @throws JejakError `no-locker-open`, `screen-locked` */
  open(): OpenLocker;
  /**
   * As `open`, and behind a locked screen too for what was observed before it was locked: it must not be lost, and
   * nothing is shown by keeping it.
   */
  openForObserved(at: string): OpenLocker;
  /** The films that are being taken, also behind a locked screen: nothing is shown by keeping them. */
  films(): DeskFilms | undefined;
  /** The origin of the locker that may be looked at; null while there is none or the screen is locked. */
  shown(): string | null;
  /** Pages of the queue that are waiting or being captured, and not held back by a pause or a wall. */
  pagesToCome(): number;
  /** Watched addresses that are visited as they become due. */
  watched(): number;
  whereIs(where: Where): string;
  createLocker(wanted: {
    dir: string;
    officer: { name: string; nip?: string };
    agency: string;
    passphrase: string;
    recordsViewings?: boolean | undefined;
  }): Promise<{ recoveryCode: string }>;
  /** Gives who may act where a person is to choose; then it waits for `beginAs`. */
  openLocker(dir: string, passphrase: string): Promise<WhoActs | null>;
  /** @throws JejakError `no-locker-open`, `no-such-officer`, `officer-retired` */
  beginAs(officer: string): Promise<void>;
  recoverLocker(
    dir: string,
    secrets: { recoveryCode: string; newPassphrase: string },
  ): Promise<{ recoveryCode: string }>;
  isSampleOpen(): boolean;
  openSample(work: Work): Promise<void>;
  /** @throws JejakError `no-sample-open`, `sample-has-own` where items of the person's own are in it and `withOwn` is not said */
  discardSample(options: { withOwn: boolean }): Promise<void>;
  /** The program is being ended: long work that ends for that is offered again at the next opening. */
  leave(): void;
  /** The page of a window is gone: long work that ends for that is offered again. */
  pageGone(): void;
  /** Whether a person browses, and is recorded. */
  isVisiting(): boolean;
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

/** What the desk asks of the shell. */
export interface Shell {
  /** Shows a folder or file in the system's file manager. */
  show(path: string): void;
  /** A path of an earlier run, and the token that the window is given for it. */
  keep(token: string, path: string): void;
}

/** The folder of a new locker of this name. */
export function lockerFolder(folder: string, name: string): string {
  return join(folder, name.endsWith('.jejak') ? name : `${name}.jejak`);
}
