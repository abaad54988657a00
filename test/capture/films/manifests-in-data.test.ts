import { expect, test } from 'vitest';
import { playFilms } from '../../../src/capture/behaviours/play.ts';
import { Manifests } from '../../../src/capture/films/manifests.ts';
import { Limit } from '../../../src/capture/limit.ts';
import type { OpenPage } from '../../../src/capture/page/open-page.ts';
import type { Exchange } from '../../../src/capture/recorder/exchange.ts';

function answer(url: string, mimeType: string, text: string): Exchange {
  const bytes = Buffer.from(text);
  return {
    ...{ url, body: { bytes }, bodyBytes: bytes.length, refused: null, incomplete: null },
    response: { status: 200, mimeType },
  } as unknown as Exchange; // What is looked at of it.
}

test('a film whose list of pieces stands in other data is said, where one is played in pieces', async () => {
  const manifests = new Manifests();
  const mpd = '<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"></MPD>';
  const json = JSON.stringify({ dash_manifest: mpd }).replaceAll('<', '\\u003C');
  await manifests.keep(answer('https://a.example/graphql', 'application/json', json));
  await manifests.keep(answer('https://a.example/', 'text/html', `<p>${mpd.replaceAll('<', '&lt;')}</p>`));
  await manifests.keep(answer('https://a.example/b', 'text/html', '<p>MPD</p>'));
  await manifests.keep(answer('https://a.example/c.png', 'image/png', mpd));
  // A player's library names what it reads.
  const library = answer('https://a.example/player.js', 'text/javascript', `const begin = '${mpd}';`);
  await manifests.keep({ ...library, type: 'Script' });
  expect(manifests.inData).toBe(2);

  const play = (pieced: number) => {
    const watch = () => () => undefined;
    const page = {
      frame: {
        ...{ url: 'https://a.example/', watch, loaded: true },
        ask: () =>
          Promise.resolve({
            films: [{ what: 'video', how: 'ended', seconds: 3 }],
            left: 0,
            gone: [],
            pieced,
          }),
      },
      recorder: { book: { all: () => [] }, inFlight: [], activity: 0, watch },
      session: { onGone: watch },
      act: () => undefined,
    } as unknown as OpenPage; // What playing uses of it: the rest is a browser.
    return playFilms({ page, manifests }, new Limit(new AbortController().signal, 10_000), 10_000);
  };
  expect(await play(1)).toEqual({ reason: 'manifests-in-data: 2' });
  expect(await play(0)).toBeUndefined();
});
