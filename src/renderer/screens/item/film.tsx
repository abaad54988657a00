import { useLayoutEffect, useRef } from 'react';
import { blobUrl } from '../../../contract/bridge.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { RecordingRecord } from '../../../contract/visit-recording.ts';
import { useFailedFile } from '../../shared/read-again.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './film.module.css';
import { FilmFrames } from './film-frames.tsx';
import { FrameBar } from './frame-bar.tsx';
import { useFrames } from './frames.ts';
import { useRecord } from './use-record.ts';

/** Later than the end of any film: a player that is sent there knows how long it is. */
const beyond = 1e6;

function isRecord(value: unknown): value is RecordingRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'what' in value &&
    value.what === 'recording' &&
    'recording' in value &&
    'visit' in value
  );
}

/** The record of a visit's film; none where what made it was cut off. */
export function useRecordingRecord({ item, files }: ItemView) {
  return useRecord(
    item,
    isRecord,
    files.some(({ role }) => role === 'capture'),
  );
}

/** `1:02:03`, `2:03`. */
export function sayPlace(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${hours > 0 ? `${String(hours)}:${two(minutes)}` : String(minutes)}:${two(seconds % 60)}`;
}

/** The film of a visit, with the pages that are in it to go to. */
export function Film({ item }: { item: ItemView }) {
  const words = useWords();
  const player = useRef<HTMLVideoElement>(null);
  const { failed, fail } = useFailedFile();
  const frames = useFrames(player, null, !failed);
  const { data } = useRecordingRecord(item);
  // Behind a locked screen nothing is given out: a film that goes on there would seem to be broken.
  useLayoutEffect(() => {
    const film = player.current;
    return () => film?.pause();
  }, []);
  if (failed) return <p className={classes.failed}>{words.say('film.failed')}</p>;
  const goTo = (ms: number): void => {
    if (player.current === null) return;
    player.current.currentTime = ms / 1000;
    player.current.focus();
  };
  return (
    <div className={classes.film}>
      <video
        ref={player}
        className={classes.player}
        src={blobUrl(item.item, 'recording')}
        crossOrigin="anonymous"
        aria-label={words.say('film.of', { title: item.title })}
        controls
        preload="metadata"
        disablePictureInPicture
        onLoadedMetadata={({ currentTarget: film }) => {
          // It was written as it came, so its length stands nowhere in it.
          if (Number.isFinite(film.duration)) return;
          film.addEventListener('seeked', () => (film.currentTime = 0), { once: true });
          film.currentTime = beyond;
        }}
        onError={fail}
      />
      <FrameBar item={item} role="recording" frames={frames} />
      <FilmFrames frames={item.frames} />
      <p className={classes.hint}>{words.say('film.what')}</p>
      {data !== undefined && data.visit.pages.length > 0 && (
        <section aria-labelledby="film-pages">
          <h2 id="film-pages" className={classes.heading}>
            {words.say('film.pages')}
          </h2>
          <ol className={classes.pages}>
            {data.visit.pages.map(({ atMs, tab, url }, at) => (
              <li key={`${String(at)} ${url}`}>
                <button type="button" className={classes.page} onClick={() => goTo(atMs)}>
                  <span className={classes.at}>{sayPlace(atMs)}</span>
                  <span className={classes.url}>{url}</span>
                  <span className={classes.tab}>{words.say('film.tab', { tab })}</span>
                </button>
              </li>
            ))}
          </ol>
          {data.visit.pagesNotNamed > 0 && (
            <p className={classes.hint}>
              {words.say('film.pages-more', { count: data.visit.pagesNotNamed })}
            </p>
          )}
        </section>
      )}
    </div>
  );
}
