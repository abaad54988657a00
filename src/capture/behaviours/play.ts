import type { Manifests } from '../films/manifests.ts';
import { takeReplayed } from '../films/take-replayed.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';
import { find } from './find.ts';
import { untilQuiet } from './quiet.ts';

interface Played {
  what: string;
  how: 'ended' | 'whole' | 'limit' | 'refused';
  /** How far it was played, in whole seconds. */
  seconds: number;
}

/** How many films and sounds are played. */
const mostFilms = 10;
/** So long at most a page is kept for its films. */
const mostMs = 30_000;
/** What is left after that for pieces that the replay will want, in ms. */
export const piecesMs = 20_000;

/**
 * Plays every film and sound that waits to be played, without its sound and fast, until it is there whole or has
 * ended: what a player only then asks for is recorded as it comes. One that plays by itself is left alone. Then takes
 * of films in pieces those that their replay will want.
 */
export async function playFilms(
  { page, manifests }: { page: OpenPage; manifests: Manifests },
  limit: Limit,
  limitMs: number,
): Promise<StepNote | undefined> {
  const work = limit.within(Math.min(limitMs, mostMs));
  const { films, left } = await limit.race(
    page.frame.ask<{ films: Played[]; left: number }>(playEach(Math.floor(work.msLeft()))),
  );
  if (films.length === 0 && manifests.all.size + manifests.unread === 0)
    return { result: 'skipped', reason: 'none-there' };
  for (const { what, how, seconds } of films) page.act('played', `${what}, ${seconds} s: ${how}`);
  try {
    await untilQuiet(page, work);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error; // What still comes is recorded as far as it comes.
  }
  const missing = await takeReplayed(page, manifests, limit.within(piecesMs));
  if (left > 0)
    return { result: films.length < mostFilms ? 'timed-out' : 'failed', reason: `films-left: ${left}` };
  if (films.some(({ how }) => how === 'limit')) return { result: 'timed-out', reason: 'limit' };
  return missing > 0 ? { result: 'failed', reason: `pieces-left: ${missing}` } : undefined;
}

function playEach(ms: number): string {
  return `(async () => {
    ${find}
    const until = performance.now() + ${ms};
    const isWhole = ({ buffered, duration }) => Number.isFinite(duration) && buffered.length === 1 && buffered.start(0) < 0.2 && buffered.end(0) > duration - 0.2;
    const next = (film) => new Promise((done) => {
      const timer = setTimeout(() => finish(), 500);
      const finish = () => { clearTimeout(timer); for (const name of names) film.removeEventListener(name, finish); done(); };
      const names = ['timeupdate', 'progress', 'ended', 'error', 'suspend', 'durationchange'];
      for (const name of names) film.addEventListener(name, finish);
    });
    // A file is loaded only some way ahead of where it is played: on to the end of what is there. Pieces that a script gives come as they are played.
    const skip = (film) => {
      const { buffered, currentSrc, currentTime } = film;
      const end = buffered.length === 0 ? 0 : buffered.end(buffered.length - 1);
      if (!currentSrc.startsWith('blob:') && end > currentTime + 3) film.currentTime = end - 1;
    };
    const start = async (film) => {
      for (let tries = 0; tries < 2; tries += 1) {
        const begun = film.play().then(() => true, (error) => error.name === 'AbortError' ? null : false);
        const started = await Promise.race([begun, new Promise((done) => setTimeout(() => done(true), 2000))]);
        if (started !== null) return started;
      }
      return true; // A script took the source away to give another.
    };
    const play = async (film) => {
      const { muted, playbackRate } = film;
      film.muted = true;
      let how = (await start(film)) ? null : 'refused';
      film.playbackRate = 8;
      while (how === null) {
        if (film.ended) how = 'ended';
        else if (isWhole(film)) how = 'whole';
        else if (film.error !== null) how = 'refused';
        else if (performance.now() > until) how = 'limit';
        else {
          skip(film);
          await next(film);
        }
      }
      film.pause();
      const seconds = Math.round(film.currentTime);
      if (isWhole(film)) film.currentTime = 0;
      [film.muted, film.playbackRate] = [muted, playbackRate];
      return { what: film.localName + ' ' + film.currentSrc.slice(0, 300), how, seconds };
    };
    // What nobody sees waits for its turn, and is missed by nobody.
    const isSeen = (one) => isShown(one) && (one.localName === 'audio' || boxOf(one).width >= 200 && boxOf(one).height >= 110);
    const waiting = all('video, audio').filter((one) => one.paused && !one.ended && !isWhole(one) && one.error === null);
    const inOrder = [...waiting.filter(isSeen), ...waiting.filter((one) => !isSeen(one))];
    const films = [];
    let left = 0;
    for (const film of inOrder)
      if (films.length < ${mostFilms} && performance.now() < until) films.push(await play(film));
      else if (isSeen(film)) left += 1;
    return { films, left };
  })()`;
}
