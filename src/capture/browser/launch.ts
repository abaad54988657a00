import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { JejakError } from '../../contract/error.ts';
import { writeKeptFiles } from '../profile/kept-files.ts';
import { BlankPages } from './blank-pages.ts';
import { BrowserPipe, type Session } from './connection.ts';
import { TargetHub } from './target-hub.ts';

export interface BrowserOptions {
  path: string;
  scratchDir: string;
  /** Of a kept profile, with log-ins in it; without it a temporary one. */
  profileDir?: string | undefined;
  /** What the browser calls itself to sites, where that is not its own name. */
  userAgent?: string | undefined;
  headless: boolean;
  /** A person works in it: it has scroll bars and sound. */
  byHand?: boolean | undefined;
  /** Accept-Language and the interface, best first: `['id-ID', 'id', 'en']`. */
  languages: string[];
  timeZone: string;
  /** No name and no address is reached, not even by what the browser opens ahead of a request (preconnect). */
  offline: boolean;
  /** How long it may take to answer, in ms; then it is ended. */
  launchMs?: number | undefined;
  /** Ends it while it has not answered yet. */
  stop?: AbortSignal | undefined;
}

/** A running browser. `died` resolves when its process is gone, for whatever reason. */
export interface Browser {
  session: Session;
  pipe: BrowserPipe;
  blankPages: BlankPages;
  hub: TargetHub;
  /** `Chrome/156.0.8078.79` */
  product: string;
  userAgent: string;
  pid: number;
  died: Promise<void>;
  /** Ends it where it stands. */
  kill(): void;
  /** False where it did not end in order: what a kept profile holds then may be half-written. */
  close(): Promise<boolean>;
}

/** How long a browser may take to write what it has when it is to end. */
const endMs = 10_000;
/** How long it may take to answer where nobody says. */
const usualLaunchMs = 60_000;

/** The flags of a browser that does nothing of its own accord, and keeps its secrets where its profile is. */
export const quietly = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--disable-features=Translate,OptimizationHints,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication,CertificateTransparencyComponentUpdater,InterestFeedContentSuggestions,HttpsUpgrades,PaintHolding,Prerender2,BackForwardCache,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--metrics-recording-only',
  '--password-store=basic',
  '--use-mock-keychain',
  '--disable-quic',
  // Where the browser would ask who is signed in: nowhere. A page may have that host all the same.
  '--gaia-url=http://127.0.0.1:9/',
];

/**
 * Whom the browser asks for updates of its parts in spite of all flags (watched: names looked up while a page on
 * loopback was captured). No page needs them.
 */
export const makersHosts = [
  'update.googleapis.com',
  'clients2.google.com',
  'clientservices.googleapis.com',
  'optimizationguide-pa.googleapis.com',
  'redirector.gvt1.com',
];

/** A kept profile may lie in memory, and its cache is emptied before each page. */
const keptCacheBytes = 32 * 1024 * 1024;

const evenly = [
  '--no-startup-window',
  '--disable-background-timer-throttling',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-ipc-flooding-protection',
  '--force-color-profile=srgb',
];

const unattended = ['--mute-audio', '--hide-scrollbars'];

/** The flags of a browser that does nothing of its own accord and shows every page the same way. */
export function browserFlags(options: BrowserOptions, profileDir: string, isRoot: boolean): string[] {
  return [
    ...quietly,
    ...evenly,
    ...(options.byHand === true ? ['--disable-background-mode'] : unattended),
    '--remote-debugging-pipe',
    `--user-data-dir=${profileDir}`,
    `--lang=${options.languages[0] ?? 'id-ID'}`,
    `--accept-lang=${options.languages.join(',')}`,
    ...(options.headless ? ['--headless=new', '--disable-gpu'] : []),
    ...(options.userAgent === undefined ? [] : [`--user-agent=${options.userAgent}`]),
    ...(options.profileDir === undefined ? [] : [`--disk-cache-size=${keptCacheBytes}`]),
    ...(isRoot ? ['--no-sandbox'] : []),
    `--host-resolver-rules=${(options.offline ? ['*'] : makersHosts).map((host) => `MAP ${host} ~NOTFOUND`).join()}`,
  ];
}

/**
 * Starts the browser over a pipe of its own, which no other process can reach.
 *
 * @throws JejakError `browser-not-started` with what the browser printed last
 */
export async function launchBrowser(options: BrowserOptions): Promise<Browser> {
  const profileDir = options.profileDir ?? (await mkdtemp(join(options.scratchDir, 'profile-')));
  // Nobody is to be asked whether a password shall be kept in it.
  if (options.byHand === true && options.profileDir === undefined) await writeKeptFiles(profileDir, []);
  const child = spawn(options.path, browserFlags(options, profileDir, process.getuid?.() === 0), {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    env: { ...process.env, TZ: options.timeZone },
  });
  let printed = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    printed = (printed + chunk.toString()).slice(-2000);
  });
  // Descriptors 3 and 4 are pipes because `stdio` says so.
  const pipe = new BrowserPipe(child.stdio[4] as Readable, child.stdio[3] as Writable);
  const died = new Promise<void>((resolve) => {
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  void died.then(() => pipe.close());
  const end = () => void child.kill('SIGKILL');
  const patience = setTimeout(end, options.launchMs ?? usualLaunchMs);
  options.stop?.addEventListener('abort', end);
  const removeProfile = async () => {
    if (options.profileDir === undefined) await removeFolder(profileDir);
  };
  try {
    const hub = new TargetHub(pipe);
    const [{ product, userAgent }] = await Promise.all([
      pipe.browser.send('Browser.getVersion'),
      hub.start(),
    ]);
    const blankPages = new BlankPages(pipe.browser, options.profileDir !== undefined);
    if (options.byHand !== true) blankPages.prepare();
    return {
      blankPages,
      hub,
      session: pipe.browser,
      pipe,
      product,
      userAgent,
      pid: child.pid ?? 0,
      died,
      kill: end,
      async close() {
        const isKept = options.profileDir !== undefined;
        if (!isKept) child.kill('SIGKILL'); // Nothing of it is kept.
        const inOrder = isKept && (await endBrowser(child, pipe, died));
        await died;
        await removeProfile();
        return inOrder;
      },
    };
  } catch (error) {
    end();
    await removeProfile();
    throw new JejakError(
      'browser-not-started',
      'could-not-go-on',
      { path: options.path, detail: printed.trim() || '—' },
      { cause: error },
    );
  } finally {
    clearTimeout(patience);
    options.stop?.removeEventListener('abort', end);
  }
}

/** Asks the browser to end, so that it writes what it has; false where it had died, or has to be killed. */
async function endBrowser(child: ChildProcess, pipe: BrowserPipe, died: Promise<void>): Promise<boolean> {
  const asked = pipe.browser.send('Browser.close').catch(() => undefined); // It may be gone already.
  const patience = setTimeout(() => child.kill('SIGKILL'), endMs);
  await Promise.all([asked, died]);
  clearTimeout(patience);
  return child.exitCode === 0;
}

/** The browser's last helper processes may still write for a moment: a few tries, then it is left to the next start. */
async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}
