import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Session, session } from 'electron';
import { replayScheme } from '../../contract/replay.ts';

/** A proxy that is nowhere: no connection of this session gets as far as an address, loopback included. */
const nowhere = {
  mode: 'fixed_servers',
  proxyRules: 'socks5://nowhere.invalid:1',
  proxyBypassRules: '<-loopback>',
} as const;

/** The parts of the replay that are built, as they are named in its addresses. */
const built = new Set(['/worker.js', '/page.js', '/part-replay.js']);

/**
 * What the built parts may do. The worker's own requests go by this policy too: it asks this session alone,
 * even where the archive makes its engine ask for more.
 */
const workerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' blob:";

/**
 * The session of replays, in memory alone. It has no way out: every request but those of its own scheme is
 * refused, every connection ends nowhere, and nothing is permitted, downloaded or kept.
 *
 * @param answer for everything of the scheme but the built parts; by the host, which is an opening's token
 */
export async function makeReplaySession(
  builtDir: string,
  answer: (request: Request, url: URL) => Response | Promise<Response>,
): Promise<Session> {
  const made = session.fromPartition('replay', { cache: false });
  made.setPermissionRequestHandler((_contents, _permission, tell) => tell(false));
  made.setPermissionCheckHandler(() => false);
  made.setDevicePermissionHandler(() => false);
  made.on('will-download', (event) => event.preventDefault());
  made.setSpellCheckerEnabled(false);
  made.webRequest.onBeforeRequest(({ url }, tell) => tell({ cancel: !url.startsWith(`${replayScheme}://`) }));
  made.protocol.handle(replayScheme, async (request) => {
    const url = new URL(request.url);
    if (!built.has(url.pathname)) return answer(request, url);
    return new Response(await readFile(join(builtDir, url.pathname)), {
      headers: { 'content-type': 'text/javascript; charset=utf-8', 'content-security-policy': workerPolicy },
    });
  });
  await made.setProxy(nowhere);
  return made;
}
