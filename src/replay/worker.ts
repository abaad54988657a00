import { API, Collection, SWCollections, SWReplay } from '@webrecorder/wabac/swlib';
import { addressOf, replayPaths } from '../contract/replay.ts';

/**
 * The replay's service worker: ReplayWeb.page's engine, which answers every request of the replayed page out
 * of the archive. What the archive lacks is told to the shell, and never asked of anybody else.
 */

/** Requests to which the archive has no answer. */
const absent = new WeakSet<Request>();

/** What a replayed page may load: what this worker gives it, and what it makes itself. */
const policy = [
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: mediastream:",
  "frame-src 'self' data: blob: about:",
  "object-src 'none'",
  "form-action 'self'",
].join('; ');

type Wanted = Parameters<Collection['getReplayResponse']>;

class Archive extends Collection {
  override async getReplayResponse(...[wanted, event]: Wanted): ReturnType<Collection['getReplayResponse']> {
    let response: Awaited<ReturnType<Collection['getReplayResponse']>> = null;
    try {
      response = await super.getReplayResponse(wanted, event);
    } finally {
      if (response === null) absent.add(event.request);
    }
    return response;
  }
}

class Archives extends SWCollections {
  override _createCollection(...[options]: Parameters<SWCollections['_createCollection']>): Collection {
    return new Archive(options, this.prefixes, this.defaultConfig);
  }
}

/** The engine's calls that add and remove archives are for its own interface, which is not here. */
class NoCalls extends API {
  override apiResponse(): Promise<Response> {
    return Promise.resolve(new Response(null, { status: 404 }));
  }
}

class Replay extends SWReplay {
  override async handleFetch(event: FetchEvent): Promise<Response> {
    const { request } = event;
    if (!request.url.startsWith(this.prefix)) return this.#without(event, request.url);
    const response = await super.handleFetch(event);
    return absent.has(request)
      ? this.#without(event, addressOf(request.url) ?? request.url, response)
      : response;
  }

  /** Tells the shell, and answers with a page of ours where a page was wanted: the shell knows of it first. */
  async #without(
    event: FetchEvent,
    address: string,
    response = new Response(null, { status: 404 }),
  ): Promise<Response> {
    const url = encodeURIComponent(address);
    // The shell only counts these: where one is lost nothing but its line is.
    const told = fetch(`${replayPaths.tellAbsent}?url=${url}`, { method: 'POST' }).catch(() => undefined);
    event.waitUntil(told);
    if (!/^(document|i?frame)$/.test(event.request.destination)) return response;
    await told;
    return fetch(`${replayPaths.notInArchive}?url=${url}`);
  }
}

new Replay({ ApiClass: NoCalls, CollectionsClass: Archives, defaultConfig: { csp: policy } });
