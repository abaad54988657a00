import { useEffect, useRef, useState } from 'react';
import type { CameraFacts, DevicePlace, FilmEnd, FilmSound } from '../../../contract/camera.ts';
import { bridge } from '../../shared/bridge.ts';
import { useCalls, useLocker } from '../../shared/calls.ts';
import { nameError } from '../../shared/name-error.ts';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { type Recorder, startRecorder } from './film-recorder.ts';

/** What a film is begun with. */
interface FilmAbout {
  camera: CameraFacts;
  place: DevicePlace | null;
  withSound: boolean;
  case: string | null;
  note: string;
}

/** The film that is being taken, or was taken last; null before any. */
type Filming =
  | { is: 'filming'; startedAt: string; sound: FilmSound; bytes: number }
  | { is: 'sealing'; startedAt: string }
  | { is: 'sealed'; startedAt: string; why: FilmEnd }
  | { is: 'failed'; startedAt: string; error: unknown; again: () => void; drop: () => void };

export interface Film {
  state: Filming | null;
  /** Items of this visit, the newest first. */
  sealed: readonly { item: string; takenAt: string }[];
  start: (stream: MediaStream, about: FilmAbout) => void;
  stop: () => void;
}

/** Where what becomes of a film is shown. */
interface Seen {
  isHere: () => boolean;
  show: (state: Filming | null) => void;
  /** Nothing of it is under way any more; the item that came of it. */
  over: (item: Film['sealed'][number] | null) => void;
}

/**
 * A film of which something could not be stored, by its locker: nowhere else are those seconds, so it outlives the
 * screen, and shows itself where one comes back to it.
 */
const unsealed = new Map<string, (seen: Seen) => void>();

/**
 * Films, and has the core keep each second as it comes. Whatever ends it (the camera unplugged, the window out of
 * sight, this screen left, no room for more), what had come is sealed.
 */
export function useFilm(): Film {
  const calls = useCalls();
  const tell = useTell();
  const words = useWords();
  const time = useTime();
  const [state, setState] = useState<Filming | null>(null);
  const [sealed, setSealed] = useState<Film['sealed']>([]);
  const recorder = useRef<Recorder | null>(null);
  const isBusy = useRef(false);
  const isHere = useRef(true);
  const { dir } = useLocker();
  const own: Seen = {
    isHere: () => isHere.current,
    show: setState,
    over(item) {
      isBusy.current = false;
      if (item !== null) setSealed((before) => [item, ...before]);
    },
  };

  const film = async (stream: MediaStream, about: FilmAbout): Promise<void> => {
    const parts: Blob[] = [];
    let [id, sent, bytes]: [string | null, number, number] = [null, 0, 0];
    let ended: { endedAt: string; why: FilmEnd } | null = null;
    let sending: Promise<void> | null = null;
    let [isFailed, isOver] = [false, false];
    let seen = own;
    const begun = await startRecorder(stream, about.withSound, {
      part(part) {
        parts.push(part);
        void send();
      },
      over(why) {
        ended = { endedAt: new Date().toISOString(), why };
        if (isFailed) return;
        seen.show({ is: 'sealing', startedAt });
        void send();
      },
    });
    recorder.current = begun;
    const startedAt = new Date().toISOString();
    seen.show({ is: 'filming', startedAt, sound: begun.sound, bytes });
    void send();

    /** One part after the other; what could not be sent stays, and is sent again. */
    function send(): Promise<void> {
      sending ??= sendAll()
        .catch(fail)
        .finally(() => {
          sending = null;
          // Came while the last answer was under way.
          if (!isOver && !isFailed && (sent < parts.length || ended !== null)) void send();
        });
      return sending;
    }
    async function sendAll(): Promise<void> {
      if (id === null) {
        const { camera, place, case: caseId, note } = about;
        const { mediaType, sound } = begun;
        const said = { ...{ mediaType, startedAt, camera, sound, case: caseId, note } };
        const answer = await calls.intake.beginFilm({ ...said, ...(place === null ? {} : { place }) });
        id = answer.film;
      }
      for (let part = parts[sent]; part !== undefined; part = parts[sent]) {
        await calls.intake.addToFilm({ film: id, n: sent, part });
        parts[sent] = new Blob(); // it lies in the locker
        sent += 1;
        bytes += part.size;
        if (ended === null) seen.show({ is: 'filming', startedAt, sound: begun.sound, bytes });
      }
      if (ended === null) return;
      const { item } = await calls.intake.endFilm({ film: id, ...ended });
      const { why } = ended;
      seen.show({ is: 'sealed', startedAt, why });
      if (!seen.isHere()) tell.say(words.say(`camera.film-${why}`, { time: time.long(startedAt) }));
      finish(item);
    }
    function finish(item: string | null): void {
      isOver = true;
      unsealed.delete(dir);
      seen.over(item === null ? null : { item, takenAt: startedAt });
    }
    function fail(error: unknown): void {
      isFailed = true;
      // Of one that the core knows nothing of any more, nothing is stored: begun anew with what is here.
      const isGone = nameError(error).code === 'no-such-film';
      if (sent === 0 && isGone) id = null;
      begun.stop('not-stored');
      // Its locker was closed meanwhile, which sealed what had come, and the rest was given up.
      if (isGone && ended !== null && sent > 0 && sent === parts.length) {
        seen.show(null);
        finish(null);
        return;
      }
      const again = (): void => {
        isFailed = false;
        seen.show({ is: 'sealing', startedAt });
        void send();
      };
      const drop = (): void => {
        parts.length = sent;
        again();
      };
      const showIn = (now: Seen): void => {
        seen = now;
        seen.show({ is: 'failed', startedAt, error, again, drop });
      };
      unsealed.set(dir, showIn);
      showIn(seen);
      if (!seen.isHere()) tell.fail(error);
    }
  };

  const stop = (why: FilmEnd): void => recorder.current?.stop(why);
  useEffect(() => {
    isHere.current = true;
    const left = unsealed.get(dir);
    if (left !== undefined) {
      isBusy.current = true;
      left(own);
    }
    const onHidden = (): void => {
      if (document.hidden) stop('camera-taken');
    };
    document.addEventListener('visibilitychange', onHidden);
    const endTaken = bridge.onCameraTaken(() => stop('camera-taken'));
    return () => {
      isHere.current = false;
      endTaken();
      document.removeEventListener('visibilitychange', onHidden);
      stop('left');
    };
  }, []);

  return {
    state,
    sealed,
    stop: () => stop('stopped'),
    start(stream, about) {
      if (isBusy.current) return;
      isBusy.current = true;
      film(stream, about).catch((error: unknown) => {
        isBusy.current = false;
        setState(null);
        tell.fail(error);
      });
    },
  };
}
