import { type RefObject, useEffect, useRef, useState } from 'react';

/** A frame of a film, as it is to be kept. */
interface DecodedFrame {
  /** PNG, upright. */
  picture: Blob;
  /** Its time in the film in whole microseconds. */
  atUs: number;
}

export interface Frames {
  /** The time of the frame that is shown, in microseconds; null before one is. */
  atUs: number | null;
  /** Shows the frame before or after it. */
  step: (to: -1 | 1) => void;
  /** The frame that is shown. @throws where none can be had */
  decode: () => Promise<DecodedFrame>;
}

/** Into a frame: a time that is rounded down by the decoder must not lead to the one before. */
const intoFrame = 0.0001;
/** Where nothing is known of how long a frame is shown. */
const guessedSeconds = 1 / 25;
/** Frames of one film may be shown for times of different lengths: so many steps are tried for the next one. */
const mostTries = 24;
/** A frame that does not come for so long cannot be decoded. */
const waitMs = 10_000;

/**
 * The frames of a film, one by one, by the times that the decoder gives them: no frame is told by a number that is
 * counted.
 *
 * @param frameRate as the film says it, pictures a second
 * @param isThere whether there is a player now: another one may come in its place
 */
export function useFrames(
  player: RefObject<HTMLVideoElement | null>,
  frameRate: number | null,
  isThere: boolean,
): Frames {
  const [atUs, setAt] = useState<number | null>(null);
  const shown = useRef<number | null>(null);
  const turn = useRef(Promise.resolve());
  useEffect(() => {
    const film = player.current;
    if (film === null) return undefined;
    let request = 0;
    const follow = (): void => {
      request = film.requestVideoFrameCallback((_, { mediaTime }) => {
        shown.current = mediaTime;
        setAt(toUs(mediaTime));
        follow();
      });
    };
    follow();
    return () => film.cancelVideoFrameCallback(request);
  }, [player, isThere]);

  const seconds = frameRate === null ? guessedSeconds : 1 / frameRate;
  const next = async (film: HTMLVideoElement, from: number): Promise<void> => {
    // Half of a frame at a time: none is passed by, and one that is shown longer is waited out.
    for (let tries = 1; tries <= mostTries; tries += 1) {
      const target = from + (seconds * (tries + 1)) / 2 + intoFrame;
      if (target >= film.duration) return;
      if ((await frameAt(film, target)) > from) return;
    }
  };
  const inTurn = <T>(work: (film: HTMLVideoElement) => Promise<T>): Promise<T> => {
    const film = player.current;
    if (film === null) return Promise.reject(new Error('no film'));
    film.pause();
    const done = turn.current.then(() => work(film));
    turn.current = done.then(
      () => undefined,
      () => undefined, // whoever asked for it hears of it
    );
    return done;
  };
  return {
    atUs,
    step: (to) => {
      inTurn(async (film) => {
        const from = shown.current ?? film.currentTime;
        if (to === 1) await next(film, from);
        else if (from > 0) await frameAt(film, Math.max(0, from - intoFrame));
      }).catch(() => undefined); // the frame that is shown stays
    },
    decode: () =>
      inTurn(async (film) => {
        // One frame held fast: its picture and its time are of the same one, whatever the film shows a moment later.
        const frame = new VideoFrame(film);
        try {
          return { picture: await toPng(film, frame), atUs: Math.max(0, frame.timestamp) };
        } finally {
          frame.close();
        }
      }),
  };
}

const toUs = (seconds: number): number => Math.max(0, Math.round(seconds * 1_000_000));

/** Shows the frame that stands at a time, in seconds; gives its own time. */
async function frameAt(film: HTMLVideoElement, seconds: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const late = window.setTimeout(() => {
      film.cancelVideoFrameCallback(request);
      reject(new Error('the frame did not come'));
    }, waitMs);
    const request = film.requestVideoFrameCallback((_, { mediaTime }) => {
      window.clearTimeout(late);
      resolve(mediaTime);
    });
    film.currentTime = seconds;
  });
}

/** What is shown of a film that stands still, or a frame of it. */
export function toPng(film: HTMLVideoElement, frame?: VideoFrame): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = film.videoWidth;
  canvas.height = film.videoHeight;
  canvas.getContext('2d', { alpha: false })?.drawImage(frame ?? film, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no PNG could be made')) : resolve(blob)),
      'image/png',
    ),
  );
}
