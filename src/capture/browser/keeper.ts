import type { CaptureRequest, ProcessSettings } from '../messages.ts';
import { makeScratch } from '../scratch.ts';
import { BrowserDied } from './connection.ts';
import { findBrowser } from './find-browser.ts';
import { type Browser, launchBrowser } from './launch.ts';

interface Wanted {
  profileDir: string | undefined;
  locale: string;
  timeZone: string;
  offline: boolean;
}

/** Keeps one browser running between captures, and starts another where a capture needs other settings. */
export class BrowserKeeper {
  readonly #settings: ProcessSettings;
  #running: { wanted: string; browser: Promise<Browser> } | null = null;

  /** Starts the browser at once: it comes up while the first request is on its way. */
  constructor(settings: ProcessSettings) {
    this.#settings = settings;
    const browser = this.#launch({
      profileDir: undefined,
      locale: settings.locale,
      timeZone: settings.timeZone,
      offline: settings.offline,
    });
    browser.catch(() => undefined); // Comes again from `browserFor`.
  }

  async browserFor(request: CaptureRequest): Promise<Browser> {
    const wanted = this.#wanted(request);
    if (this.#running !== null && this.#running.wanted === JSON.stringify(wanted)) {
      const browser = await this.#running.browser;
      if (await isAlive(browser)) return browser;
    }
    await this.close();
    return this.#launch(wanted);
  }

  factsFor(request: CaptureRequest): { headless: boolean; languages: string[]; timeZone: string } {
    const { locale, timeZone } = this.#wanted(request);
    return { headless: this.#settings.headless, languages: languagesOf(locale), timeZone };
  }

  async close(): Promise<void> {
    const running = this.#running;
    this.#running = null;
    if (running === null) return;
    const browser = await running.browser.catch(() => null); // One that never started needs no end.
    await browser?.close();
  }

  #wanted({ profileDir, locale, timeZone, savedPage }: CaptureRequest): Wanted {
    return {
      profileDir,
      locale: locale ?? this.#settings.locale,
      timeZone: timeZone ?? this.#settings.timeZone,
      offline: savedPage !== undefined,
    };
  }

  #launch(wanted: Wanted): Promise<Browser> {
    const { browserPath, scratchDir, headless } = this.#settings;
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
        headless,
        languages: languagesOf(locale),
        timeZone,
        offline,
      });
    })();
    this.#running = { wanted: JSON.stringify(wanted), browser };
    return browser;
  }
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
function languagesOf(locale: string): string[] {
  return [...new Set([locale, locale.split('-')[0] ?? locale, 'en'])];
}
