import { app } from '../contract/app.ts';
import type { CameraFacts, DevicePlace, FilmEnd, FilmSound } from '../contract/camera.ts';
import { JejakError } from '../contract/error.ts';
import type { Item, ItemDetails, StepResult } from '../contract/item.ts';
import type { Locker } from '../locker/index.ts';
import { systemTimeZone, thisDevice } from './import-record.ts';
import { bytesOfJson } from './item-files.ts';
import { localTime, placeSaid, saysNothing } from './taken-picture.ts';

/** A film that the window begins to take with this device's camera. */
export interface FilmBegun {
  mediaType: string;
  /** By this device's clock. */
  startedAt: string;
  camera: CameraFacts;
  sound: FilmSound;
  place?: DevicePlace | undefined;
  caseId: string | null;
  note: string;
}

/** A film on its way into the locker: what has come of it is kept, whatever becomes of the window or of this process. */
export interface Film {
  /** Stores the part of that number, and nothing where it has come before. @throws JejakError `film-part-missing` */
  add(n: number, bytes: Uint8Array): Promise<void>;
  /** Seals what has come, once; null where nothing has. Asked again it says the same. */
  end(ended: { endedAt: string; why: FilmEnd }): Promise<Item | null>;
}

/**
 * Takes a film in as it is taken. Its bytes are those that the window's recorder makes of the camera's video, and its
 * record says so: with loss, and no file that a camera wrote. One that ended otherwise than by whoever took it is
 * partial.
 */
export async function beginFilm(locker: Locker, begun: FilmBegun): Promise<Film> {
  const { startedAt, camera, caseId, note } = begun;
  const [mediaType = ''] = begun.mediaType.split(';');
  const title = `kamera-${localTime(new Date(startedAt))}.${mediaType === 'video/mp4' ? 'mp4' : 'webm'}`;
  const source = { camera: camera.label, ...(note === '' ? {} : { note }) };
  const officer = locker.officer.id; // who acts now: the draft is begun in that name
  const draft = await locker.beginDraft({
    ...{ kind: 'item.captured', itemKind: 'video', source, title },
    ...(caseId === null ? {} : { caseId }),
  });
  const file = draft.growing('original', { name: title, mediaType });
  // What is known from the beginning is kept with the first part: whoever ends the film may not know it any more.
  const early = draft.growing('capture', { name: recordName, mediaType: 'application/json' });
  const begin = performance.now();
  let lastedMs: number | undefined;
  let next = 0;
  /** What came last and could not be stored: it is tried once more before the film ends. */
  let refused: Uint8Array | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  let sealed: Promise<Item | null> | undefined;
  /** One after the other, also where the one before was refused. */
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const done = turn.then(work, work);
    turn = done.catch(() => undefined);
    return done;
  };

  const { width, height } = camera;
  const { mediaType: form, sound, place } = begun;
  const film = { mediaType: form, width, height, madeBy, encoding: 'lossy' };
  const record = {
    ...{ v: 1, what: 'camera-film', state: 'partial', camera, sound, film },
    ...(place === undefined ? {} : { place }),
    ...{ takenAt: startedAt, startedAt, timeZone: systemTimeZone() },
    utcOffsetMinutes: -new Date(startedAt).getTimezoneOffset(),
    ...{ officer, device: thisDevice(), app: { ...app, node: process.version } },
  };

  async function seal({ endedAt, why }: { endedAt: string; why: FilmEnd }): Promise<Item | null> {
    lastedMs ??= Math.round(performance.now() - begin);
    const ms = lastedMs;
    if (refused !== null) await store(refused);
    if (next === 0) {
      await draft.fail({ code: 'film-empty', source, message: why });
      return null;
    }
    const { bytes } = await file.close();
    const step: StepResult =
      why === 'stopped'
        ? { name: 'filming', result: 'ok', ms }
        : { name: 'filming', result: 'interrupted', ms, reason: why };
    const state = why === 'stopped' ? 'complete' : 'partial';
    const details: ItemDetails = {
      ...{ kind: 'video', title, source, capturedAt: startedAt, steps: [step] },
      photo: { ...saysNothing, width, height, place: placeSaid(place) },
    };
    await early.replace(
      bytesOfJson({
        ...{ ...record, state, film: { ...film, bytes, parts: next } },
        ...{ endedAt, endedBy: why, steps: [step] },
      }),
    );
    return draft.seal({ state, details });
  }

  async function store(bytes: Uint8Array): Promise<void> {
    refused = bytes;
    await file.add(bytes);
    refused = null;
    next += 1;
    // Where it cannot be stored, it comes with the end.
    if (next === 1) await early.add(bytesOfJson(record)).catch(() => undefined);
  }

  return {
    add: (n, bytes) =>
      inTurn(async () => {
        if (n < next) return;
        if (n > next || sealed !== undefined)
          throw new JejakError('film-part-missing', 'could-not-go-on', { n, next });
        await store(bytes);
      }),
    end(ended) {
      sealed ??= inTurn(() => seal(ended)).catch((error: unknown) => {
        sealed = undefined; // it may be sealed once there is room again
        throw error;
      });
      return sealed;
    },
  };
}

const recordName = 'capture.json';
const madeBy =
  "encoded by the window's recorder from the camera's video as the system handed it over; no file that a camera wrote";
