import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../src/capture/browser/find-browser.ts';
import { launchBrowser } from '../../src/capture/browser/launch.ts';

export interface PlayedFilm {
  durationMs: number;
  width: number;
  height: number;
  /** The colour in the middle, at each time that was asked for: `red`, `green`, `blue`, `white`, `black`. */
  colours: string[];
}

const playing = `(async (times) => {
  const bytes = Uint8Array.from(atob(document.getElementById('film').textContent), (one) => one.charCodeAt(0));
  const film = document.createElement('video');
  film.muted = true;
  document.body.append(film);
  film.src = URL.createObjectURL(new Blob([bytes], { type: 'video/webm' }));
  const heard = (name) => new Promise((resolve, reject) => {
    film.addEventListener(name, resolve, { once: true });
    film.addEventListener('error', () => reject(new Error(film.error?.message)), { once: true });
  });
  await heard('loadeddata');
  // The picture is drawn after the place is found; none is where it is the one that is shown.
  const goTo = async (seconds) => {
    const drawn = new Promise((resolve) => { film.requestVideoFrameCallback(resolve); setTimeout(resolve, 1500); });
    const there = heard('seeked');
    film.currentTime = seconds;
    await there;
    await drawn;
  };
  await goTo(1e6);
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const colours = [];
  for (const at of times) {
    await goTo(at / 1000);
    context.drawImage(film, film.videoWidth / 2, film.videoHeight / 2, 1, 1, 0, 0, 1, 1);
    const bits = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).map((one) => one > 110 ? 1 : 0).join('');
    colours.push({ '100': 'red', '010': 'green', '001': 'blue', '111': 'white', '000': 'black' }[bits] ?? bits);
  }
  return { durationMs: Math.round(film.duration * 1000), width: film.videoWidth, height: film.videoHeight, colours };
})`;

/** Plays a film in a real browser, which must be able to go to any time of it. */
export async function playFilm(film: Uint8Array, times: number[]): Promise<PlayedFilm> {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-film-'));
  const file = join(folder, 'film.html');
  writeFileSync(file, `<script type="text/plain" id="film">${Buffer.from(film).toString('base64')}</script>`);
  const browser = await launchBrowser({
    ...{ path: await findBrowser(undefined), scratchDir: folder, headless: true, offline: true },
    ...{ languages: ['id-ID'], timeZone: 'Asia/Jakarta' },
  });
  try {
    const { targetId } = await browser.session.send('Target.createTarget', { url: pathToFileURL(file).href });
    const { sessionId } = await browser.session.send('Target.attachToTarget', { targetId, flatten: true });
    const session = browser.pipe.session(sessionId);
    const ask = (expression: string) =>
      session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    for (let isThere = false; !isThere; )
      isThere = (await ask("document.readyState === 'complete' && document.getElementById('film') !== null"))
        .result.value as boolean; // of the expression
    const { result, exceptionDetails } = await ask(`${playing}(${JSON.stringify(times)})`);
    if (exceptionDetails !== undefined) throw new Error(JSON.stringify(exceptionDetails.exception));
    return result.value as PlayedFilm; // of the text above
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
}
