import { JejakError } from '../../contract/error.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { type BrowserKeeper, languagesOf } from '../browser/keeper.ts';
import type { FromCapture, ProcessSettings, ToCapture } from '../messages.ts';
import { logIn } from './log-in.ts';
import { openPlainProfile, type PlainProfile } from './plain-profile.ts';

type ProfileMessage = Extract<ToCapture, { type: 'use-profile' | 'log-in' | 'return-profile' }>;
type Answer = Omit<Extract<FromCapture, { type: 'profile' }>, 'type' | 'id'>;

/** The kept profile of one capture process: taken in, used, and given back. */
export class ProfileServer {
  readonly #settings: ProcessSettings;
  readonly #keeper: BrowserKeeper;
  #profile: PlainProfile | null = null;

  constructor(settings: ProcessSettings, keeper: BrowserKeeper) {
    this.#settings = settings;
    this.#keeper = keeper;
  }

  async answer(message: ProfileMessage, stop: AbortSignal): Promise<Answer> {
    switch (message.type) {
      case 'use-profile': {
        const { scratchDir } = this.#settings;
        this.#profile = await openPlainProfile(message, { scratchDir, pid: process.pid });
        this.#keeper.useProfile(this.#profile);
        return { packed: null, inMemory: this.#profile.inMemory };
      }
      case 'log-in': {
        const { dir, inMemory } = this.#inUse();
        const { browserPath, locale, timeZone } = this.#settings;
        const path = await findBrowser(browserPath);
        const { url } = message;
        await logIn({ path, profileDir: dir, languages: languagesOf(locale), timeZone, url, stop });
        return { packed: null, inMemory };
      }
      case 'return-profile':
        return this.#giveBack(this.#inUse());
    }
  }

  #inUse(): PlainProfile {
    if (this.#profile === null) throw new JejakError('internal', 'could-not-go-on', { detail: 'no profile' });
    return this.#profile;
  }

  async #giveBack(profile: PlainProfile): Promise<Answer> {
    this.#profile = null;
    const inOrder = await this.#keeper.close();
    this.#keeper.useProfile(null);
    try {
      return { packed: inOrder ? await profile.pack() : null, inMemory: profile.inMemory };
    } finally {
      await profile.remove();
    }
  }
}
