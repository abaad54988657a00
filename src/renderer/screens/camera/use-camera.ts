import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { bridge } from '../../shared/bridge.ts';

/** Why there is no picture; words under `camera.problem-…`. */
type CameraProblem = 'no-camera' | 'in-use' | 'denied' | 'unplugged';

type CameraState =
  | { is: 'starting' }
  | { is: 'live'; device: string; label: string; frameRate: number | null }
  | { is: 'off' }
  | { is: 'failed'; problem: CameraProblem };

export interface Camera {
  state: CameraState;
  /** Those there are, once the camera has been on. */
  devices: readonly MediaDeviceInfo[];
  video: RefObject<HTMLVideoElement | null>;
  /** What it shows while it is live. */
  stream: RefObject<MediaStream | null>;
  /** Turns a camera on, in place of another. */
  start: (device?: string) => void;
}

/** As fine as the camera gives it. */
const finest = { width: { ideal: 4096 }, height: { ideal: 2160 } };

/** This computer's camera: on while what asks for it is on the screen and the window is seen, and off with it. */
export function useCamera(): Camera {
  const [state, setState] = useState<CameraState>({ is: 'starting' });
  const [devices, setDevices] = useState<readonly MediaDeviceInfo[]>([]);
  const video = useRef<HTMLVideoElement>(null);
  const stream = useRef<MediaStream>(null);
  /** Which start this is: what an earlier one still brings is turned off. */
  const turn = useRef(0);

  const stop = useCallback((): void => {
    turn.current += 1;
    turnOff(stream.current);
    stream.current = null;
    void bridge.camera('none');
  }, []);

  const start = useCallback(
    (device?: string): void => {
      stop();
      const mine = turn.current;
      const isMine = (): boolean => turn.current === mine;
      const fail = (problem: CameraProblem): void => {
        if (!isMine()) return;
        stop();
        setState({ is: 'failed', problem });
      };
      const run = async (): Promise<void> => {
        setState({ is: 'starting' });
        await bridge.camera('picture');
        const which = device === undefined ? {} : { deviceId: { exact: device } };
        const got = await navigator.mediaDevices.getUserMedia({
          audio: false,
          video: { ...which, ...finest },
        });
        const [track] = got.getVideoTracks();
        if (!isMine() || track === undefined) {
          turnOff(got);
          return;
        }
        stream.current = got;
        track.addEventListener('ended', () => fail('unplugged'));
        const all = await navigator.mediaDevices.enumerateDevices();
        setDevices(all.filter(({ kind }) => kind === 'videoinput'));
        if (!isMine()) return;
        const { deviceId = '', frameRate = null } = track.getSettings();
        setState({ is: 'live', device: deviceId, label: track.label, frameRate });
      };
      run().catch((error: unknown) => fail(problemOf(error)));
    },
    [stop],
  );

  useEffect(() => {
    start();
    const off = (): void => {
      stop();
      setState({ is: 'off' });
    };
    const onHidden = (): void => {
      if (document.hidden) off();
    };
    document.addEventListener('visibilitychange', onHidden);
    const endTaken = bridge.onCameraTaken(off);
    return () => {
      endTaken();
      document.removeEventListener('visibilitychange', onHidden);
      stop();
    };
  }, [start, stop]);

  useEffect(() => {
    const shown = video.current;
    if (state.is !== 'live' || shown === null) return;
    shown.srcObject = stream.current;
    // Where it was turned off meanwhile there is nothing to play, and the state says so.
    shown.play().catch(() => undefined);
    return () => {
      shown.srcObject = null;
    };
  }, [state]);

  return { state, devices, video, stream, start };
}

function turnOff(stream: MediaStream | null): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
}

function problemOf(error: unknown): CameraProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'no-camera';
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied';
    default:
      return 'in-use';
  }
}
