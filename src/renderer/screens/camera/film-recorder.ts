import type { FilmEnd, FilmSound } from '../../../contract/camera.ts';
import { bridge } from '../../shared/bridge.ts';

/** How often what was filmed goes to the core, in ms: so much is lost at most where the window ends at once. */
const partMs = 1000;

/** In this order, as far as the runtime can. */
const forms = ['video/webm;codecs=vp9,opus', 'video/webm;codecs=vp8,opus', 'video/webm'];

export interface Recorder {
  readonly mediaType: string;
  readonly sound: FilmSound;
  stop(why: FilmEnd): void;
}

interface Told {
  part: (part: Blob) => void;
  /** Nothing more comes. */
  over: (why: FilmEnd) => void;
}

/** Films what a camera shows, with the microphone's sound where it is wanted and there is one. */
export async function startRecorder(camera: MediaStream, withSound: boolean, told: Told): Promise<Recorder> {
  const { sound, track: heard } = await openSound(withSound);
  const [seen] = camera.getVideoTracks();
  const mimeType = forms.find((form) => MediaRecorder.isTypeSupported(form));
  const tracks = [seen, heard].filter((track) => track !== undefined);
  const stopSound = (): void => {
    heard?.stop();
    if (heard !== undefined) void bridge.camera('no-sound');
  };
  const recorder = new MediaRecorder(new MediaStream(tracks), mimeType === undefined ? {} : { mimeType });
  let why: FilmEnd | null = null;
  recorder.addEventListener('dataavailable', ({ data }) => {
    if (data.size > 0) told.part(data);
  });
  recorder.addEventListener('error', () => {
    why ??= 'recorder-failed';
  });
  recorder.addEventListener('stop', () => {
    stopSound();
    told.over(why ?? (seen?.readyState === 'ended' ? 'unplugged' : 'recorder-failed'));
  });
  try {
    // Refused where the camera was turned off while the microphone was asked for.
    recorder.start(partMs);
  } catch (error) {
    stopSound();
    throw error;
  }
  return {
    mediaType: recorder.mimeType === '' ? 'video/webm' : recorder.mimeType,
    sound,
    stop(wanted) {
      why ??= wanted;
      if (recorder.state !== 'inactive') recorder.stop();
    },
  };
}

async function openSound(isWanted: boolean): Promise<{ sound: FilmSound; track?: MediaStreamTrack }> {
  if (!isWanted) return { sound: { is: 'none', why: 'not-wanted' } };
  try {
    await bridge.camera('sound');
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true, video: false });
    const [track] = stream.getAudioTracks();
    if (track !== undefined) return { sound: { is: 'recorded', label: track.label }, track };
  } catch (error) {
    await bridge.camera('no-sound');
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError')
      return { sound: { is: 'none', why: 'denied' } };
    if (name !== 'NotFoundError' && name !== 'OverconstrainedError')
      return { sound: { is: 'none', why: 'in-use' } };
  }
  return { sound: { is: 'none', why: 'no-microphone' } };
}
