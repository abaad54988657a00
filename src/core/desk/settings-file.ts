import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecentLocker, Settings } from '../../contract/calls/types.ts';
import { languageOfSystem } from './system-language.ts';

const fileName = 'settings.json';
const mostRecent = 10;

const stored = z.object({
  language: z.enum(['id', 'en']).optional().catch(undefined),
  theme: z.enum(['system', 'light', 'dark']).catch('system'),
  browser: z.string().nullable().catch(null),
  lockAfterMinutes: z.int().min(0).max(1440).catch(15),
  captureSeconds: z.int().min(5).max(3600).catch(90),
  scrollSeconds: z.int().min(0).max(3600).catch(30),
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
}

/** Reads the file, or what is readable of it; the rest is as at first. */
export function openSettingsFile(dataDir: string): SettingsFile {
  const path = join(dataDir, fileName);
  let now = read(path);
  const keep = (change: Partial<Stored>): void => {
    now = { ...now, ...change };
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(`${path}.part`, JSON.stringify(now, null, 2));
    renameSync(`${path}.part`, path);
  };
  const settings = (): Settings => {
    const { theme, browser, lockAfterMinutes, captureSeconds, scrollSeconds } = now;
    const language = now.language ?? languageOfSystem();
    return { language, theme, browser, lockAfterMinutes, captureSeconds, scrollSeconds };
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
    forget: (dir) => keep({ recent: now.recent.filter((each) => each.dir !== dir) }),
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
