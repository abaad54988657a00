import { useEffect, useRef, useState } from 'react';
import type { CameraFacts, DevicePlace, FilmEnd, FilmSound } from '../../../contract/camera.ts';
import { bridge } from '../../shared/bridge.ts';
import { useCalls } from '../../shared/calls.ts';
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
  | { is: 'failed'; startedAt: string; error: unknown; again: () => void };

export interface Film {
  state: Filming | null;
  /** Items of this visit, the newest first. */
  sealed: readonly { item: string; takenAt: string }[];
  start: (stream: MediaStream, about: FilmAbout) => void;
  stop: () => void;
}

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

  const film = async (stream: MediaStream, about: FilmAbout): Promise<void> => {
    const parts: Blob[] = [];
    let [id, sent, bytes]: [string | null, number, number] = [null, 0, 0];
    let ended: { endedAt: string; why: FilmEnd } | null = null;
    let sending: Promise<void> | null = null;
    let isFailed = false;
    const begun = await startRecorder(stream, about.withSound, {
      part(part) {
        parts.push(part);
        void send();
      },
      over(why) {
        ended = { endedAt: new Date().toISOString(), why };
        if (isFailed) return;
        setState({ is: 'sealing', startedAt });
        void send();
      },
    });
    recorder.current = begun;
    const startedAt = new Date().toISOString();
    setState({ is: 'filming', startedAt, sound: begun.sound, bytes });
    void send();

    /** One part after the other; what could not be sent stays, and is sent again. */
    function send(): Promise<void> {
      sending ??= sendAll()
        .catch(fail)
        .finally(() => {
          sending = null;
          // Came while the last answer was under way.
          if (isBusy.current && !isFailed && (sent < parts.length || ended !== null)) void send();
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
        if (ended === null) setState({ is: 'filming', startedAt, sound: begun.sound, bytes });
      }
      if (ended === null) return;
      const { item } = await calls.intake.endFilm({ film: id, ...ended });
      isBusy.current = false;
      const { why } = ended;
      setState({ is: 'sealed', startedAt, why });
      if (!isHere.current) tell.say(words.say(`camera.film-${why}`, { time: time.long(startedAt) }));
      if (item !== null) setSealed((before) => [{ item, takenAt: startedAt }, ...before]);
    }
    function fail(error: unknown): void {
      isFailed = true;
      // Of one that the core knows nothing of any more, nothing is stored: begun anew with what is here.
      if (sent === 0 && nameError(error).code === 'no-such-film') id = null;
      begun.stop('not-stored');
      const again = (): void => {
        isFailed = false;
        setState({ is: 'sealing', startedAt });
        void send();
      };
      setState({ is: 'failed', startedAt, error, again });
      if (!isHere.current) tell.fail(error);
    }
  };

  const stop = (why: FilmEnd): void => recorder.current?.stop(why);
  useEffect(() => {
    isHere.current = true;
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
