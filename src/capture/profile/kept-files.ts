import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * What is kept of a browser's profile: what makes a visitor known again. Not kept are its caches and crash
 * reports (nine tenths of it), its history, saved passwords and form entries (they are nobody's business),
 * and service workers with their caches, so that each page is captured as if for the first time.
 */
const keptFiles = ['Default/Cookies', 'Default/Network/Cookies', 'Default/Device Bound Sessions'];
const keptFolders = ['Default/Local Storage', 'Default/IndexedDB', 'Default/WebStorage'];
/** LevelDB's notes for people and its lock, and the caches that service workers fill. */
const notKept = new Set(['LOG', 'LOG.old', 'LOCK', 'CacheStorage']);

/** The key with which the browser encrypts cookies for itself: on Windows alone it lies here, wrapped for the user. */
const keyFile = 'Local State';

/**
 * The browser offers to keep no password, fills in nothing, and takes up again at its next start the cookies
 * that count until it ends: without that many a log-in would be over as soon as its window is closed.
 */
const preferences = {
  session: { restore_on_startup: 1 },
  credentials_enable_service: false,
  credentials_enable_autosignin: false,
  profile: { password_manager_enabled: false },
  autofill: { enabled: false, profile_enabled: false, credit_card_enabled: false },
  signin: { allowed: false, allowed_on_next_startup: false },
};

export interface KeptFile {
  /** With slashes, from the profile's folder. */
  path: string;
  bytes: Uint8Array;
}

/** Reads what is kept of a profile whose browser has ended, in a fixed order. */
export async function readKeptFiles(dir: string): Promise<KeptFile[]> {
  const kept: KeptFile[] = [];
  for (const path of await keptPaths(dir)) kept.push({ path, bytes: await readFile(join(dir, path)) });
  const key = await readKey(dir);
  return key === null ? kept : [...kept, { path: keyFile, bytes: key }];
}

/** Writes a profile as a browser finds it: what was kept, and our settings. */
export async function writeKeptFiles(dir: string, kept: readonly KeptFile[]): Promise<void> {
  for (const { path, bytes } of [...kept, settings()]) {
    await mkdir(dirname(join(dir, path)), { recursive: true, mode: 0o700 });
    await writeFile(join(dir, path), bytes, { mode: 0o600, flag: 'wx' });
  }
}

function settings(): KeptFile {
  return { path: 'Default/Preferences', bytes: Buffer.from(JSON.stringify(preferences)) };
}

async function keptPaths(dir: string): Promise<string[]> {
  const paths: string[] = [];
  for (const path of keptFiles) if (await isFile(join(dir, path))) paths.push(path);
  for (const folder of keptFolders) paths.push(...(await filesIn(dir, folder)));
  return paths.toSorted();
}

async function filesIn(dir: string, folder: string): Promise<string[]> {
  const paths: string[] = [];
  const entries = await readdir(join(dir, folder), { withFileTypes: true }).catch(() => []); // Not every profile has it.
  for (const entry of entries) {
    if (notKept.has(entry.name)) continue;
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) paths.push(...(await filesIn(dir, path)));
    else if (entry.isFile()) paths.push(path);
  }
  return paths;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function readKey(dir: string): Promise<Uint8Array | null> {
  const text = await readFile(join(dir, keyFile), 'utf8').catch(() => '{}'); // A browser that never started has none.
  const state: unknown = JSON.parse(text);
  if (typeof state !== 'object' || state === null || !('os_crypt' in state)) return null;
  return Buffer.from(JSON.stringify({ os_crypt: state.os_crypt }));
}
