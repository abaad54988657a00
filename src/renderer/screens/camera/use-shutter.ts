import { type RefObject, useEffect, useRef, useState } from 'react';
import type { CameraFacts, DevicePlace } from '../../../contract/camera.ts';
import { useCalls, useLocker } from '../../shared/calls.ts';
import { useTell } from '../../shared/tell.tsx';

/** A picture that was taken, on its way into the locker. */
interface Frame {
  picture: Blob;
  takenAt: string;
  camera: CameraFacts;
  place?: DevicePlace;
}

/** The picture that was taken last; null while the camera is looked through. */
type Taken =
  | { is: 'sealing'; takenAt: string }
  | { is: 'sealed'; takenAt: string; item: string }
  | { is: 'failed'; takenAt: string; error: unknown; again: () => void; drop: () => void };

/** What a picture goes into, and with what note. */
interface About {
  case: string | null;
  note: string;
}

/** The camera, and where the system said that this device is; null where it has said nothing. */
type From = Pick<CameraFacts, 'label' | 'frameRate'> & { place: DevicePlace | null };

/** A picture that could not be sealed, by its locker: nowhere else are its bytes, so it outlives the screen. */
const unsealed = new Map<string, { frame: Frame; about: About; error: unknown }>();

export interface Shutter {
  last: Taken | null;
  /** Items of this visit, the newest first. */
  sealed: readonly { item: string; takenAt: string }[];
  take: (video: HTMLVideoElement, from: From, about: About) => void;
  /** Back to what the camera sees; nothing where the last picture is not sealed. */
  next: () => void;
}

/** Takes pictures onto the canvas that shows them, and has each sealed at once. */
export function useShutter(still: RefObject<HTMLCanvasElement | null>): Shutter {
  const calls = useCalls();
  const { dir } = useLocker();
  const tell = useTell();
  const [last, setLast] = useState<Taken | null>(null);
  const [sealed, setSealed] = useState<Shutter['sealed']>([]);
  const busy = useRef(false);

  const fail = (frame: Frame, about: About, error: unknown): void => {
    unsealed.set(dir, { frame, about, error });
    setLast({
      is: 'failed',
      takenAt: frame.takenAt,
      error,
      again: () => void seal(frame, about),
      drop: () => {
        unsealed.delete(dir);
        setLast(null);
      },
    });
  };
  const seal = async (frame: Frame, about: About): Promise<void> => {
    const { takenAt } = frame;
    setLast({ is: 'sealing', takenAt });
    try {
      const { item } = await calls.intake.takePicture({ ...frame, ...about });
      unsealed.delete(dir);
      setSealed((before) => [{ item, takenAt }, ...before]);
      setLast({ is: 'sealed', takenAt, item });
    } catch (error) {
      fail(frame, about, error);
      // Seen also where one has gone on meanwhile.
      if (still.current === null) tell.fail(error);
    }
  };
  // Begun anew by whoever comes back to the screen.
  useEffect(() => {
    const left = unsealed.get(dir);
    const canvas = still.current;
    if (left === undefined || canvas === null) return;
    fail(left.frame, left.about, left.error);
    void createImageBitmap(left.frame.picture).then((picture) => {
      canvas.width = picture.width;
      canvas.height = picture.height;
      canvas.getContext('2d', { alpha: false })?.drawImage(picture, 0, 0);
    });
  }, [dir]);

  return {
    last,
    sealed,
    next: () => setLast((now) => (now?.is === 'sealed' ? null : now)),
    take(video, { place, ...from }, about) {
      const canvas = still.current;
      if (canvas === null || busy.current || video.videoWidth === 0) return;
      busy.current = true;
      const takenAt = new Date().toISOString();
      const { width, height } = draw(video, canvas);
      setLast({ is: 'sealing', takenAt });
      toPng(canvas)
        .then((picture) =>
          seal(
            {
              ...{ picture, takenAt, camera: { ...from, width, height } },
              ...(place === null ? {} : { place }),
            },
            about,
          ),
        )
        .catch((error: unknown) => {
          tell.fail(error);
          setLast(null);
        })
        .finally(() => {
          busy.current = false;
        });
    },
  };
}

/** The frame that is seen now, pixel for pixel. */
function draw(video: HTMLVideoElement, canvas: HTMLCanvasElement): { width: number; height: number } {
  const { videoWidth: width, videoHeight: height } = video;
  canvas.width = width;
  canvas.height = height;
  canvas.getContext('2d', { alpha: false })?.drawImage(video, 0, 0);
  return { width, height };
}

function toPng(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('no PNG could be made')) : resolve(blob)),
      'image/png',
    ),
  );
}
