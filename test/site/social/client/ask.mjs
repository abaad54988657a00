import { bodyOf } from './config.mjs';
import { showEnded } from './wall.mjs';

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** As JSON, or as JSON that was packed. */
async function read(response) {
  if (response.headers.get('content-type') !== 'text/plain') return response.json();
  const bytes = Uint8Array.from(atob(await response.text()), (one) => one.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

/** Answers as the server gave them; `null` where it failed, `expired` where a cursor is not known any more. */
async function send(request) {
  for (;;) {
    let response;
    try {
      response = await request();
    } catch {
      return { how: 'failed' };
    }
    if (response.status === 429) {
      await pause(1000 * Number(response.headers.get('retry-after') ?? '1'));
      continue;
    }
    if (response.status === 401) {
      showEnded();
      return { how: 'ended' };
    }
    if (response.status >= 500) return { how: 'failed' };
    const { data } = await read(response);
    return data?.expired === true ? { how: 'expired' } : { how: 'ok', data };
  }
}

/** Asks by POST, under the operation's name. */
export function ask(name, variables) {
  return send(() =>
    fetch('/api/graphql', {
      method: 'POST',
      body: bodyOf(name, JSON.stringify(variables)),
    }),
  );
}

export function get(path) {
  return send(() => fetch(path));
}
