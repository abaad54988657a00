import type { Manifests } from '../films/manifests.ts';
import { takeReplayed } from '../films/take-replayed.ts';
import { type Limit, LimitReached } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import type { StepNote } from '../step-list.ts';
import { find } from './find.ts';
import { untilQuiet } from './quiet.ts';
import { wholeFilm } from './whole-film.ts';

/** What came of the films of a page. */
interface Played {
  films: PlayedFilm[];
  /** How many were not played, or have no end. */
  left: number;
  /** Addresses of those that went with their rows before all of them had come. */
  gone: string[];
  /** How many get their pieces from a script. */
  pieced: number;
}

interface PlayedFilm {
  what: string;
  /** `endless` is one of whose file the engine did not know where it ends. */
  how: 'ended' | 'whole' | 'limit' | 'refused' | 'endless';
  /** Its file's address; empty where a script gives it. */
  src: string;
  /** It plays by itself beside what the page is about, as an advertisement does: nobody misses the rest of it. */
  aside: boolean;
  /** How far it was played, in whole seconds. */
  seconds: number;
}

/** How many films and sounds are played. */
const mostFilms = 10;
/** So long at most one is waited for that plays by itself. */
const mostAloneMs = 5000;
/** So long at most a page is kept for its films. */
const mostMs = 30_000;
/** What is left after that for pieces that the replay will want, in ms. */
export const piecesMs = 20_000;

/**
 * Plays every film and sound that waits to be played, without its sound and fast, until it is there whole or has
 * ended: what a player only then asks for is recorded as it comes. One that plays by itself goes on, as fast, until all
 * that is left of it is there, for a few seconds at most. Then takes of films in pieces those that their replay will want. What does not come whole
 * is counted: films beyond those, what has no end, and films of rows that are gone again; not what plays by itself beside
 * what the page is about.
 */
export async function playFilms(
  { page, manifests }: { page: OpenPage; manifests: Manifests },
  limit: Limit,
  limitMs: number,
): Promise<StepNote | undefined> {
  const work = limit.within(Math.min(limitMs, mostMs));
  const { films, gone, pieced, ...others } = await limit.race(
    page.frame.ask<Played>(playEach(Math.floor(work.msLeft()))),
  );
  if (films.length + others.left + gone.length === 0 && manifests.all.size + manifests.unread === 0)
    return { result: 'skipped', reason: 'none-there' };
  for (const { what, how, seconds } of films) page.act('played', `${what}, ${seconds} s: ${how}`);
  try {
    await untilQuiet(page, work);
  } catch (error) {
    if (!(error instanceof LimitReached)) throw error; // What still comes is recorded as far as it comes.
  }
  const missing = await takeReplayed(page, manifests, limit.within(piecesMs));
  const isMissed = ({ src, aside }: PlayedFilm): boolean => !aside && !manifests.isWhole(src);
  const endless = films.filter((film) => film.how === 'endless' && isMissed(film));
  const left = others.left + endless.length + gone.filter((src) => !manifests.isWhole(src)).length;
  if (left > 0)
    return { result: work.msLeft() === 0 ? 'timed-out' : 'failed', reason: `films-left: ${left}` };
  if (films.some((film) => film.how === 'limit' && isMissed(film)))
    return { result: 'timed-out', reason: 'limit' };
  if (missing > 0) return { result: 'failed', reason: `pieces-left: ${missing}` };
  // What was played came; in which quality the replay will ask for it is not known.
  return pieced > 0 && manifests.inData > 0
    ? { reason: `manifests-in-data: ${manifests.inData}` }
    : undefined;
}

function playEach(ms: number): string {
  return `(async () => {
    ${find} ${wholeFilm}
    const until = performance.now() + ${ms};
    // Of one that plays by itself all that comes after what is shown: at its end its page may go on to another.
    const reachesEnd = ({ buffered, currentTime, duration }) => Number.isFinite(duration)
      && Array.from({ length: buffered.length }, (_, n) => n).some((n) => buffered.start(n) <= currentTime + 0.2 && buffered.end(n) > duration - 0.2);
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
      const { muted, playbackRate } = film, isAlone = !film.paused;
      film.muted = true;
      let how = (await start(film)) ? null : 'refused';
      film.playbackRate = 8;
      const last = isAlone ? Math.min(until, performance.now() + ${mostAloneMs}) : until;
      while (how === null) {
        if (film.ended) how = 'ended';
        else if (isWhole(film) || (isAlone && reachesEnd(film))) how = 'whole';
        else if (film.error !== null) how = 'refused';
        else if (performance.now() > last) how = film.duration === Infinity ? 'endless' : 'limit';
        else {
          skip(film);
          await next(film);
        }
      }
      if (!isAlone) film.pause();
      const seconds = Math.round(film.currentTime);
      if (!isAlone && isWhole(film)) film.currentTime = 0;
      [film.muted, film.playbackRate] = [muted, playbackRate];
      const src = isFile(film) ? film.currentSrc : '';
      return { what: film.localName + ' ' + film.currentSrc.slice(0, 300), how, seconds, src, aside: asides.has(film) };
    };
    const isFile = (one) => /^https?:/.test(one.currentSrc);
    // Beside what the page is about, or much smaller than another film of the same part of it.
    const parts = 'main, article, [role="main"], [role="article"], [role="dialog"]';
    const partOf = (one) => Element.prototype.closest.call(one, parts);
    const sizeOf = (one) => { const box = boxOf(one); return box.width * box.height; };
    const videos = all('video'), hasPart = all('main, article, [role="main"], [role="article"]').some(isShown);
    const isAside = (one) => (hasPart && partOf(one) === null)
      || videos.some((other) => isShown(other) && partOf(other) === partOf(one) && sizeOf(other) > sizeOf(one) * 2);
    const asides = new Set(all('video, audio').filter((one) => !one.paused && isAside(one)));
    // What nobody sees waits for its turn, and is missed by nobody.
    const isSeen = (one) => isLarge(one) || (isShown(one) && one.localName === 'audio');
    const missing = all('video, audio').filter((one) => !one.ended && !isWhole(one) && one.error === null);
    // What has no end, as what is shown live, is never whole. Of a file the engine may know the end only once it came to it.
    const endless = missing.filter((one) => !one.paused && one.duration === Infinity && isSeen(one) && !isFile(one));
    const waiting = missing.filter((one) => one.paused || (isSeen(one) && !endless.includes(one)));
    const turnOf = (one) => !isSeen(one) ? 2 : Number(asides.has(one));
    const inOrder = waiting.toSorted((a, b) => turnOf(a) - turnOf(b));
    const films = [];
    let left = endless.filter((one) => !asides.has(one)).length;
    for (const film of inOrder)
      if (films.length < ${mostFilms} && performance.now() < until) films.push(await play(film));
      else if (isSeen(film) && !asides.has(film)) left += 1;
    const here = new Set(all('video').map(filmKey));
    const gone = [...(kept.films ?? [])].filter(([key, film]) => !film.isWhole && !here.has(key)).map(([, { src }]) => src);
    const pieced = all('video').filter((one) => isLarge(one) && String(one.currentSrc).startsWith('blob:')).length;
    return { films, left, gone, pieced };
  })()`;
}
