import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { mostAtOnce } from '../../contract/at-once.ts';
import type { RecentLocker, Settings } from '../../contract/calls/types.ts';
import { textSizes } from '../../contract/text-sizes.ts';
import { usualAtOnce } from '../at-once.ts';
import { languageOfSystem } from './system-language.ts';

const fileName = 'settings.json';
const mostRecent = 10;
const mostActing = 50;

const stored = z.object({
  language: z.enum(['id', 'en']).optional().catch(undefined),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  browser: z.string().nullable().catch(null),
  lockAfterMinutes: z.int().min(0).max(1440).catch(15),
  captureSeconds: z.int().min(5).max(3600).catch(90),
  scrollSeconds: z.int().min(0).max(3600).catch(30),
  pagesAtOnce: z.int().min(1).max(mostAtOnce).catch(usualAtOnce),
  unkeptCodes: z
    .array(
      z.union([
        z.object({ dir: z.string(), officer: z.string().nullable() }),
        // As it was written before it was known whose it is.
        z.string().transform((dir) => ({ dir, officer: null })),
      ]),
    )
    .catch([]),
  pausedQueues: z.array(z.string()).catch([]),
  acting: z.array(z.object({ origin: z.string(), officer: z.string() })).catch([]),
  textSize: z.int().min(textSizes[0]).max(300).catch(100),
  singleKeys: z.boolean().catch(true),
  readPictures: z.boolean().catch(true),
  timeServers: z.array(z.string()).catch([]),
  recent: z.array(z.object({ dir: z.string(), openedAt: z.string() })).catch([]),
});
type Stored = z.infer<typeof stored>;

/** What the window keeps in the user's data folder: settings and the lockers that were open. No evidence. */
export interface SettingsFile {
  settings(): Settings;
  set(change: Partial<Settings>): Settings;
  recent(): RecentLocker[];
  /** Puts a locker at the head of the list. */
  remember(dir: string): void;
  forget(dir: string): void;
  /** Puts back what was forgotten since the start, where it was; nothing else. */
  putBack(dir: string): void;
  /** Whether this officer of the locker in this folder was given a recovery code here that is on no paper yet. */
  isCodeUnkept(dir: string, officer: string): boolean;
  /** @param officer null where it is not known whose it is: then everybody is told */
  noteCodeGiven(dir: string, officer: string | null): void;
  /** That which was given last for this folder is on paper. */
  noteCodeKept(dir: string): void;
  /** Whether a person has paused the queue of the locker with this origin. */
  isQueuePaused(origin: string): boolean;
  keepQueuePaused(origin: string, paused: boolean): void;
  /** The id of the officer who was chosen last to act in the locker with this origin. */
  lastActing(origin: string): string | undefined;
  keepActing(origin: string, officer: string): void;
}

/** Reads the file, or what is readable of it; the rest is as at first. */
export function openSettingsFile(dataDir: string): SettingsFile {
  const path = join(dataDir, fileName);
  let now = read(path);
  const forgotten = new Map<string, { entry: Stored['recent'][number]; place: number }>();
  const keep = (change: Partial<Stored>): void => {
    now = { ...now, ...change };
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(`${path}.part`, JSON.stringify(now, null, 2));
    renameSync(`${path}.part`, path);
  };
  /** What is only noted must not keep from its owner what it is noted of: it is written with the next change. */
  const keepIfPossible = (change: Partial<Stored>): void => {
    try {
      keep(change);
    } catch {
      // Held in memory by then.
    }
  };
  const settings = (): Settings => {
    const { theme, browser, lockAfterMinutes, captureSeconds, scrollSeconds } = now;
    const { pagesAtOnce, textSize, singleKeys, readPictures, timeServers } = now;
    const language = now.language ?? languageOfSystem();
    return {
      language,
      theme,
      browser,
      lockAfterMinutes,
      captureSeconds,
      scrollSeconds,
      pagesAtOnce,
      textSize,
      singleKeys,
      readPictures,
      timeServers,
    };
  };
  return {
    settings,
    set(change) {
      keep(change);
      return settings();
    },
    recent: () => now.recent.map((each) => ({ ...each, present: existsSync(each.dir) })),
    remember(dir) {
      const others = now.recent.filter((each) => each.dir !== dir);
      keep({ recent: [{ dir, openedAt: new Date().toISOString() }, ...others].slice(0, mostRecent) });
    },
    isCodeUnkept: (dir, officer) =>
      now.unkeptCodes.some((each) => each.dir === dir && (each.officer ?? officer) === officer),
    noteCodeGiven(dir, officer) {
      const others = now.unkeptCodes.filter(
        (each) => each.dir !== dir || (each.officer !== null && each.officer !== officer),
      );
      keepIfPossible({ unkeptCodes: [...others, { dir, officer }] });
    },
    noteCodeKept(dir) {
      const last = now.unkeptCodes.findLastIndex((each) => each.dir === dir);
      if (last !== -1) keepIfPossible({ unkeptCodes: now.unkeptCodes.toSpliced(last, 1) });
    },
    isQueuePaused: (origin) => now.pausedQueues.includes(origin),
    keepQueuePaused(origin, paused) {
      if (paused === now.pausedQueues.includes(origin)) return;
      const others = now.pausedQueues.filter((each) => each !== origin);
      keepIfPossible({ pausedQueues: paused ? [...others, origin] : others });
    },
    lastActing: (origin) => now.acting.find((each) => each.origin === origin)?.officer,
    keepActing(origin, officer) {
      const others = now.acting.filter((each) => each.origin !== origin);
      keepIfPossible({ acting: [...others, { origin, officer }].slice(-mostActing) });
    },
    forget(dir) {
      const place = now.recent.findIndex((each) => each.dir === dir);
      const entry = now.recent[place];
      if (entry === undefined) return;
      forgotten.set(dir, { entry, place });
      keep({ recent: now.recent.toSpliced(place, 1) });
    },
    putBack(dir) {
      const found = forgotten.get(dir);
      if (found === undefined || now.recent.some((each) => each.dir === dir)) return;
      keep({ recent: now.recent.toSpliced(found.place, 0, found.entry).slice(0, mostRecent) });
    },
  };
}

function read(path: string): Stored {
  let text = '{}';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // There is none yet, or it cannot be read: the window begins as at first.
  }
  return stored.catch(stored.parse({})).parse(asJson(text));
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
