import { JejakError } from '../../contract/error.ts';
import type { ToCapture } from '../messages.ts';

export interface ProfileToUse {
  name: string;
  /** What the investigator is called on pages: looked for there, and kept nowhere in what is captured. */
  ownNames?: readonly string[];
  /** Null for one that is new. */
  packed: Uint8Array | null;
}

/** What a capture process does with a kept profile. */
export interface ProfileCalls {
  /**
   * Takes in a profile, for every capture of the process from now on. What `giveBack` gives is to be kept
   * instead of `packed`.
   *
   * @throws JejakError `profile-damaged`, `capture-process-died`
   */
  use(profile: ProfileToUse): Promise<void>;
  /**
   * Opens a browser with the profile and a window, and waits until a person closes it or the signal does.
   *
   * @throws JejakError `no-display`, `browser-not-found`, `browser-not-started`, `log-in-broken-off`,
   *   `capture-process-died`
   */
  logIn(url: string | null, signal: AbortSignal): Promise<void>;
  /**
   * Ends the browser and takes its profile away. Null where nothing is to be kept: nothing changed, or the
   * browser did not end in order.
   *
   * @throws JejakError `profile-too-large`, `capture-process-died`
   */
  giveBack(): Promise<Uint8Array | null>;
}

/** The core's end of the profile's messages. */
export class ProfileClient implements ProfileCalls {
  readonly #send: (message: ToCapture) => void;
  readonly #nextId: () => number;
  readonly #asked = new Map<number, PromiseWithResolvers<Uint8Array | null>>();
  #gone = false;

  /** @param nextId numbers that no other message of the process has */
  constructor(send: (message: ToCapture) => void, nextId: () => number) {
    this.#send = send;
    this.#nextId = nextId;
  }

  async use({ name, packed, ownNames = [] }: ProfileToUse): Promise<void> {
    await this.#ask((id) => ({ type: 'use-profile', id, name, packed, ownNames: [...ownNames] }));
  }

  async logIn(url: string | null, signal: AbortSignal): Promise<void> {
    await this.#ask((id) => ({ type: 'log-in', id, url }), signal);
  }

  giveBack(): Promise<Uint8Array | null> {
    return this.#ask((id) => ({ type: 'return-profile', id }));
  }

  answered(id: number, packed: Uint8Array | null): void {
    this.#asked.get(id)?.resolve(packed);
  }

  failed(id: number, error: JejakError): void {
    this.#asked.get(id)?.reject(error);
  }

  died(): void {
    this.#gone = true;
    for (const { reject } of this.#asked.values()) reject(processDied());
  }

  async #ask(message: (id: number) => ToCapture, signal?: AbortSignal): Promise<Uint8Array | null> {
    if (this.#gone) throw processDied();
    const id = this.#nextId();
    const result = Promise.withResolvers<Uint8Array | null>();
    this.#asked.set(id, result);
    const cancel = () => this.#send({ type: 'cancel', id });
    signal?.addEventListener('abort', cancel);
    try {
      this.#send(message(id));
      if (signal?.aborted === true) cancel();
      return await result.promise;
    } finally {
      signal?.removeEventListener('abort', cancel);
      this.#asked.delete(id);
    }
  }
}

function processDied(): JejakError {
  return new JejakError('capture-process-died', 'could-not-go-on');
}
