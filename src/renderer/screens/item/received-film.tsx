import { useLayoutEffect, useRef, useState } from 'react';
import { blobUrl } from '../../../contract/bridge.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { useFailedFile } from '../../shared/read-again.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from './file-failed.tsx';
import classes from './film.module.css';
import { FilmFrames } from './film-frames.tsx';
import { useFilmWords } from './film-words.ts';
import { FrameBar } from './frame-bar.tsx';
import { toPng, useFrames } from './frames.ts';

/** Later than the end of any film: a player that is sent there knows how long it is. */
const beyond = 1e6;
/** A frame from so far in is its small picture, or one from its middle: many begin in the dark. */
const posterSeconds = 1;

interface Props {
  item: ItemView;
  /** The film among its files. */
  role: string;
}

/** A film that was brought in or came with a page, played where the runtime has what decodes it. */
export function ReceivedFilm({ item, role }: Props) {
  const words = useWords();
  const say = useFilmWords();
  const player = useRef<HTMLVideoElement>(null);
  const { failed, fail, again } = useFailedFile();
  const [isUnseen, setUnseen] = useState(false);
  const [rate] = item.film?.pictures.flatMap(({ frameRate }) => frameRate ?? []) ?? [];
  const frames = useFrames(player, rate === undefined ? null : Number(rate), !failed);
  const keepPoster = usePoster(item);
  // Behind a locked screen nothing is given out: a film that goes on there would seem to be broken.
  useLayoutEffect(() => {
    const film = player.current;
    return () => film?.pause();
  }, []);
  const what = say.what(item);
  if (failed)
    return (
      <>
        <FileFailed item={item.item} role={role} say="film.not-playable" params={{ what }} again={again} />
        <div className={classes.film}>
          <FilmFrames frames={item.frames} />
        </div>
      </>
    );
  const isSound = item.film !== undefined && item.film.pictures.length === 0;
  return (
    <div className={classes.film}>
      <video
        ref={player}
        className={classes.player}
        src={blobUrl(item.item, role)}
        crossOrigin="anonymous"
        aria-label={words.say('film.received-of', { title: item.title })}
        controls
        preload="metadata"
        disablePictureInPicture
        onLoadedMetadata={({ currentTarget: film }) => {
          setUnseen(film.videoWidth === 0);
          if (Number.isFinite(film.duration)) return;
          // It was written as it came, so its length stands nowhere in it.
          film.addEventListener('seeked', () => (film.currentTime = 0), { once: true });
          film.currentTime = beyond;
        }}
        onLoadedData={({ currentTarget: film }) => void keepPoster(film)}
        onError={fail}
      />
      {isUnseen && (
        <p role="alert" className={classes.hint}>
          {words.say(isSound ? 'film.sound-only' : 'film.picture-not-playable', { what })}
        </p>
      )}
      {!isUnseen && <FrameBar item={item} role={role} frames={frames} />}
      <FilmFrames frames={item.frames} />
      <p className={classes.hint}>{words.say('film.received-what')}</p>
    </div>
  );
}

/** Keeps a small picture of a film that has none, of a player of its own that nobody sees. */
function usePoster(item: ItemView): (film: HTMLVideoElement) => Promise<void> {
  const calls = useCalls();
  const asked = useRef(false);
  const isWanting = !item.files.some(({ role }) => role === 'thumbnail');
  return async ({ src, duration, videoWidth }) => {
    if (asked.current || !isWanting || videoWidth === 0) return;
    asked.current = true;
    const film = document.createElement('video');
    film.crossOrigin = 'anonymous';
    film.muted = true;
    film.preload = 'auto';
    const at = Number.isFinite(duration) ? Math.min(posterSeconds, duration / 2) : 0;
    await new Promise<void>((resolve) => {
      film.addEventListener('error', () => resolve(), { once: true });
      film.addEventListener('seeked', () => resolve(), { once: true });
      film.addEventListener('loadedmetadata', () => (film.currentTime = at), { once: true });
      film.src = src;
    });
    try {
      if (film.error === null) await calls.films.keepPoster({ item: item.item, picture: await toPng(film) });
    } catch {
      // A cache: without it the list shows the sign of a film.
    } finally {
      film.removeAttribute('src');
      film.load();
    }
  };
}
