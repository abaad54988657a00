import { setTimeout as sleep } from 'node:timers/promises';
import { fromSystemError } from '../../contract/error.ts';
import { isOcrRole } from '../../contract/ocr-names.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import { type IntakeProcess, startIntakeProcess } from '../../intake/client.ts';
import type { Locker } from '../../locker/index.ts';
import { isOwnFault } from '../own-fault.ts';
import { readPictureText } from '../picture-text.ts';
import type { DeskEvents } from './events.ts';

/** Other work is looked at again after this. */
const restMs = 2000;
/** Pictures that are looked up together. */
const takenAtOnce = 100;
/** Without a picture to read for so long, its process is ended. */
const idleMs = 10_000;

/** Reads the text in the pictures of an open locker, one after the other, while nothing else is at work. */
export interface PictureReading {
  /** Something may wait to be read; it looks by itself when items come. */
  look(): void;
  /** These are read before all that wait by themselves, also what failed or was read before. */
  want(items: readonly string[]): void;
  /** Why no picture could be read when it was tried last, that being no picture's fault; a code. Null where all is well. */
  trouble(): string | null;
  /** Items whose stored picture was found changed on the disk, as far as that is known: how many, and the last of them. */
  changed(): { count: number; title: string };
  /** What it is at. */
  stateOf(item: string): 'reading' | 'waiting' | null;
  close(): Promise<void>;
}

interface Parts {
  locker: Locker;
  events: DeskEvents;
  /** Whether pictures are read by themselves. */
  isOn: () => boolean;
  /** Whether something else is at work, for which all this waits. */
  isBusy: () => boolean;
}

export function createPictureReading({ locker, events, isOn, isBusy }: Parts): PictureReading {
  const stop = new AbortController();
  let wanted: string[] = [];
  /** What waits by itself, as far as it is known. */
  let waiting: string[] = [];
  let reading: string | null = null;
  let running: Promise<void> | undefined;
  let again: NodeJS.Timeout | undefined;
  let idle: NodeJS.Timeout | undefined;
  let intake: IntakeProcess | undefined;
  let trouble: string | null = null;
  /** Has something where it was asked to look while it looked. */
  const askedAgain = new Set<true>();

  const isStopped = (): boolean => stop.signal.aborted;
  const rest = async (): Promise<void> => {
    clearTimeout(idle);
    const open = intake;
    intake = undefined;
    await open?.close();
  };
  /** To find them all photographs are looked at, so several are taken at a time. */
  const nextByItself = async (): Promise<string | undefined> => {
    const isRead = (item: string): boolean => locker.item(item).files.some(({ role }) => isOcrRole(role));
    const known = waiting.find((item) => !isRead(item));
    const item = known ?? (waiting = (await locker.unreadPictures(takenAtOnce)).items)[0];
    waiting = waiting.slice(item === undefined ? 0 : waiting.indexOf(item) + 1);
    return item;
  };
  const next = async (): Promise<string | undefined> =>
    wanted.shift() ?? (isOn() ? await nextByItself() : undefined);
  /** Between two pages of one picture, which may be many. */
  const whileBusy = async (): Promise<void> => {
    while (isBusy() && !isStopped()) await sleep(restMs, undefined, { signal: stop.signal });
  };
  const readNext = async (): Promise<'more' | 'nothing' | 'later'> => {
    if (isBusy()) {
      await rest(); // its memory is wanted by what is at work
      return 'later';
    }
    const item = await next();
    if (item === undefined || stop.signal.aborted) return 'nothing';
    reading = item;
    tell();
    intake ??= startIntakeProcess({ signal: stop.signal });
    try {
      await readPictureText(locker, intake, item, { rest: whileBusy });
      trouble = null;
    } catch (error) {
      // For the picture's own sake it is noted with it. What is no fault of the picture ends this for now: it waits on.
      if (isOwnFault(error)) trouble = null;
      else {
        trouble = isStopped() ? null : fromSystemError(error).code;
        return 'nothing';
      }
    } finally {
      reading = null;
      if (!isStopped()) tell();
      lookAtChanged();
    }
    return 'more';
  };
  let changed = { count: 0, title: '' };
  const lookAtChanged = (): void => {
    if (isStopped()) return;
    try {
      const { count, item } = locker.changedPictures();
      const before = changed.count;
      changed = { count, title: item === null ? '' : plainTitle(locker.item(item).title) };
      if (count !== before) events.tell({ type: 'state' });
    } catch {
      // The locker is away: who looks at it is told there.
    }
  };
  const tell = (): void => events.tell({ type: 'texts' });
  const run = async (): Promise<void> => {
    for (;;) {
      askedAgain.delete(true);
      const came = await readNext();
      if (stop.signal.aborted) return;
      if (came === 'later') again = setTimeout(look, restMs);
      if (came === 'later' || (came === 'nothing' && askedAgain.size === 0)) return;
    }
  };
  const look = (): void => {
    askedAgain.add(true);
    if (stop.signal.aborted || running !== undefined) return;
    clearTimeout(again);
    clearTimeout(idle);
    running = run()
      .catch(() => undefined) // The locker is away, or closing: who looks at it is told there.
      .finally(() => {
        running = undefined;
        if (!stop.signal.aborted) idle = setTimeout(() => void rest(), idleMs);
      });
  };
  lookAtChanged();
  const deaf = events.whenTold(({ type }) => {
    if (type === 'items' || type === 'state') look();
  });
  return {
    look,
    trouble: () => trouble,
    changed: () => changed,
    want(items) {
      wanted = [...items, ...wanted.filter((each) => !items.includes(each))];
      look();
    },
    stateOf: (item) => (reading === item ? 'reading' : wanted.includes(item) ? 'waiting' : null),
    async close() {
      deaf();
      stop.abort();
      clearTimeout(again);
      await running;
      await rest();
    },
  };
}
