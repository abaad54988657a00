import type { BrowserFacts } from '../capture-state.ts';
import type { CaptureRequest, ProcessSettings } from '../messages.ts';
import type { PlainProfile } from '../profile/plain-profile.ts';
import { makeScratch } from '../scratch.ts';
import { BrowserDied } from './connection.ts';
import { findBrowser } from './find-browser.ts';
import { type Browser, launchBrowser } from './launch.ts';

/** What a capture wants of its browser. */
type Wish = Pick<CaptureRequest, 'locale' | 'timeZone' | 'savedPage'>;

interface Wanted {
  /** Of the kept profile. */
  profileDir: string | undefined;
  locale: string;
  timeZone: string;
  offline: boolean;
}

/** Keeps one browser running between captures, and starts another where a capture needs other settings. */
export class BrowserKeeper {
  readonly #settings: ProcessSettings;
  #running: { wanted: string; browser: Promise<Browser>; stop: AbortController } | null = null;
  #profile: PlainProfile | null = null;
  /** The name of the browser that was started last. */
  #userAgent: string | undefined;

  /** Starts the browser at once, where it is wanted: it comes up while the first request is on its way. */
  constructor(settings: ProcessSettings) {
    this.#settings = settings;
    if (!settings.ahead) return;
    const browser = this.#launch({
      profileDir: undefined,
      locale: settings.locale,
      timeZone: settings.timeZone,
      offline: settings.offline,
    });
    browser.catch(() => undefined); // Comes again from `browserFor`.
  }

  async browserFor(request: Wish): Promise<Browser> {
    const wanted = this.#wanted(request);
    if (this.#running !== null && this.#running.wanted === JSON.stringify(wanted)) {
      const browser = await this.#running.browser;
      if (await isAlive(browser)) return browser;
    }
    await this.close();
    return this.#launch(wanted);
  }

  factsFor(request: Wish): BrowserFacts {
    const { locale, timeZone } = this.#wanted(request);
    return {
      headless: this.#settings.headless,
      languages: languagesOf(locale),
      timeZone,
      profileName: this.#profile?.name ?? null,
      ownNames: this.#profile?.ownNames ?? [],
    };
  }

  /** From now on, and until it is taken away again with null, every page is captured with this profile. */
  useProfile(profile: PlainProfile | null): void {
    this.#profile = profile;
  }

  /** Waits no more for a browser that is still to answer. */
  stopStarting(): void {
    this.#running?.stop.abort();
  }

  /**
   * Ends the browser; false where it did not end in order. One that is still to answer is waited for: what it calls
   * itself is what the next one is to call itself.
   */
  async close(): Promise<boolean> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return true;
    const browser = await running.browser.catch(() => null); // One that never started needs no end.
    this.#userAgent ??= browser?.userAgent;
    return (await browser?.close()) ?? true;
  }

  /** Ends a browser that does not answer any more; the next capture starts another. */
  async giveUp(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    running?.stop.abort();
    (await running?.browser.catch(() => null))?.kill();
  }

  #wanted({ locale, timeZone, savedPage }: Wish): Wanted {
    return {
      profileDir: this.#profile?.dir,
      locale: locale ?? this.#settings.locale,
      timeZone: timeZone ?? this.#settings.timeZone,
      offline: savedPage !== undefined,
    };
  }

  #launch(wanted: Wanted): Promise<Browser> {
    const { browserPath, scratchDir, headless } = this.#settings;
    const stop = new AbortController();
    const browser = (async () => {
      const [path, scratch] = await Promise.all([
        findBrowser(browserPath),
        makeScratch(scratchDir, process.pid),
      ]);
      const { profileDir, locale, timeZone, offline } = wanted;
      return launchBrowser({
        path,
        scratchDir: scratch,
        profileDir,
        userAgent: profileDir === undefined ? undefined : asInAWindow(this.#userAgent),
        headless,
        byHand: !headless,
        languages: languagesOf(locale),
        timeZone,
        offline,
        launchMs: this.#settings.launchMs,
        stop: stop.signal,
      });
    })();
    this.#running = { wanted: JSON.stringify(wanted), browser, stop };
    return browser;
  }
}

/** A site is to see the same browser at the log-in, which has a window, and at a capture, which has none. */
function asInAWindow(userAgent: string | undefined): string | undefined {
  return userAgent?.replace('HeadlessChrome/', 'Chrome/');
}

/** A browser that was killed since the last capture is noticed when it is asked something. */
async function isAlive(browser: Browser): Promise<boolean> {
  try {
    await browser.session.send('Browser.getVersion');
    return true;
  } catch (error) {
    if (error instanceof BrowserDied) return false;
    throw error;
  }
}

/** `id-ID` → `id-ID`, `id`, `en`: what a reader of that language asks for. */
export function languagesOf(locale: string): string[] {
  return [...new Set([locale, locale.split('-')[0] ?? locale, 'en'])];
}
