import { app } from '../contract/app.ts';
import type { CameraFacts, DevicePlace } from '../contract/camera.ts';
import { JejakError } from '../contract/error.ts';
import type { Item, ItemDetails, PhotoFacts } from '../contract/item.ts';
import type { Source } from '../intake/source-file.ts';
import { checkPng } from '../intake/structure/png.ts';
import type { Locker } from '../locker/index.ts';
import { systemTimeZone, thisDevice } from './import-record.ts';
import { writeBytes, writeJson } from './item-files.ts';
import { openStep } from './steps.ts';

/** A picture that the window has just taken with this device's camera. */
export interface TakenPicture {
  /** PNG. */
  bytes: Uint8Array;
  /** When the frame was taken, by this device's clock. */
  takenAt: string;
  camera: CameraFacts;
  caseId: string | null;
  note: string;
  place?: DevicePlace | undefined;
}

/**
 * Seals a picture of the device's own camera. Its bytes were made by this program from a frame of the camera's
 * video, and its record says so: it is no file that a camera wrote, and nothing is filled in that such a file
 * would have had.
 *
 * @throws JejakError `picture-not-whole`
 */
export async function keepTakenPicture(locker: Locker, taken: TakenPicture): Promise<Item> {
  const receivedAt = new Date();
  const { width, height } = sizeOfPng(taken.bytes);
  const { label } = taken.camera;
  const name = `kamera-${localTime(new Date(taken.takenAt))}.png`;
  const source = { camera: label, ...(taken.note === '' ? {} : { note: taken.note }) };
  const officer = locker.officer.id; // who acts now: the draft is begun in that name
  const draft = await locker.beginDraft({
    ...{ kind: 'item.captured', itemKind: 'photo', source, title: name },
    ...(taken.caseId === null ? {} : { caseId: taken.caseId }),
  });
  const storing = openStep('store');
  await writeBytes(draft, 'original', name, 'image/png', taken.bytes);
  const steps = [storing.ok()];
  const details: ItemDetails = {
    ...{ kind: 'photo', title: name, source, capturedAt: taken.takenAt, steps },
    photo: { ...saysNothing, width, height, place: placeSaid(taken.place) },
  };
  await writeJson(draft, 'capture', 'capture.json', {
    ...{ v: 1, what: 'camera', state: 'complete' },
    camera: taken.camera,
    picture: {
      mediaType: 'image/png',
      width,
      height,
      bytes: taken.bytes.length,
      madeBy,
      encoding: 'lossless',
    },
    ...(taken.place === undefined ? {} : { place: taken.place }),
    ...{ takenAt: taken.takenAt, receivedAt: receivedAt.toISOString(), timeZone: systemTimeZone() },
    ...{ utcOffsetMinutes: -new Date(taken.takenAt).getTimezoneOffset() },
    ...{ officer, device: thisDevice(), app: { ...app, node: process.version }, steps },
  });
  return draft.seal({ state: 'complete', details });
}

const madeBy =
  "encoded by this program from one frame of the camera's video as the system handed it over; no file that a camera wrote";

/** What is taken here carries no metadata: what is known of it stands in its record. */
export const saysNothing = {
  ...{ takenAt: null, takenAtZone: null, make: null, model: null, orientation: null },
  ...{ place: null, gpsTime: null, warnings: [] },
};

const pngSignature = '89504e470d0a1a0a';

/** @throws JejakError `picture-not-whole` */
export function sizeOfPng(bytes: Uint8Array): { width: number; height: number } {
  const png = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const source: Source = { size: png.length, read: (at, length) => png.subarray(at, at + length) };
  const isPng = png.toString('hex', 0, 8) === pngSignature;
  const detail = isPng ? checkPng(source).damage?.detail : 'no PNG';
  if (detail !== undefined || png.length < 33) {
    throw new JejakError('picture-not-whole', 'could-not-go-on', { detail: detail ?? 'no size' });
  }
  return { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
}

/** What the system said of where this device was, as the facts of a picture have it. */
export function placeSaid(place: DevicePlace | undefined): PhotoFacts['place'] {
  if (place?.is !== 'given') return null;
  return { lat: place.lat, lon: place.lon, alt: null, source: 'device' };
}

/** `2026-11-26-14.05.12` by this device's clock, for a name that sorts and that every file system takes. */
export function localTime(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '.');
}
