import { Button, Select, Textarea } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { IconAperture, IconCameraOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { DevicePlace } from '../../../contract/camera.ts';
import { CaseSelect } from '../../shared/case-select.tsx';
import { ErrorText } from '../../shared/error-text.tsx';
import { Page } from '../../shared/page.tsx';
import { usePlace } from '../../shared/place.ts';
import { StateMark } from '../../shared/state-mark.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './camera.module.css';
import { FilmBar } from './film-bar.tsx';
import { TakenList } from './taken-list.tsx';
import { type Camera, useCamera } from './use-camera.ts';
import { useDevicePlace } from './use-device-place.ts';
import { useFilm } from './use-film.ts';
import { type Shutter, useShutter } from './use-shutter.ts';

/** Takes pictures with this computer's camera; each is sealed the moment it is taken. */
export default function CameraScreen({ caseId }: { caseId: string | null }) {
  const words = useWords();
  const { replace } = usePlace();
  const [note, setNote] = useState('');
  const camera = useCamera();
  const still = useRef<HTMLCanvasElement>(null);
  const shutter = useShutter(still);
  const film = useFilm();
  const [withSound, setWithSound] = useState(true);
  const button = useRef<HTMLButtonElement>(null);
  const { state, devices } = camera;
  const isLive = state.is === 'live';
  const place = useDevicePlace(isLive);
  const isFilming = film.state?.is === 'filming';

  const press = (): void => {
    const { last } = shutter;
    if (isFilming) film.stop();
    else if (last?.is === 'sealing') return;
    else if (last?.is === 'failed') last.again();
    else if (last !== null) shutter.next();
    else if (isLive && camera.video.current !== null)
      shutter.take(
        camera.video.current,
        { label: state.label, frameRate: state.frameRate, place },
        { case: caseId, note: note.trim() },
      );
  };
  const beginFilm = (): void => {
    const { video, stream } = camera;
    if (!isLive || video.current === null || stream.current === null) return;
    if (shutter.last?.is === 'sealed') shutter.next();
    const { videoWidth: width, videoHeight: height } = video.current;
    const facts = { label: state.label, frameRate: state.frameRate, width, height };
    film.start(stream.current, { camera: facts, place, withSound, case: caseId, note: note.trim() });
  };
  useWindowEvent('keydown', (event) => {
    const isTaken =
      event.target instanceof Element && event.target.closest('button, input, textarea, a, [role="option"]');
    if ((event.key !== ' ' && event.key !== 'Enter') || event.repeat || isTaken) return;
    event.preventDefault();
    press();
  });
  useEffect(() => {
    const isFree = document.activeElement === document.body || document.activeElement?.tagName === 'H1';
    if (isLive && isFree) button.current?.focus();
  }, [isLive]);

  return (
    <Page title={words.say('camera.title')} subtitle={words.say('camera.subtitle')}>
      <div className={classes.camera}>
        <div className={classes.main}>
          <Stage camera={camera} shutter={shutter} still={still} />
          <div className={classes.shutter}>
            <Button
              ref={button}
              size="md"
              leftSection={<IconAperture size={20} aria-hidden />}
              disabled={isFilming || (!isLive && shutter.last === null)}
              aria-disabled={shutter.last?.is === 'sealing'}
              onClick={press}
            >
              {words.say(deedOf(shutter))}
            </Button>
            <span className={classes.hint}>{words.say('camera.take-keys')}</span>
            <Status shutter={shutter} />
          </div>
          <FilmBar
            film={film}
            isLive={isLive}
            withSound={withSound}
            onWithSound={setWithSound}
            onStart={beginFilm}
          />
        </div>
        <div className={classes.side}>
          {devices.length > 1 && (
            <Select
              label={words.say('camera.which')}
              data={devices.map(({ deviceId, label }, at) => ({
                value: deviceId,
                label: label || words.say('camera.nameless', { number: at + 1 }),
              }))}
              value={isLive ? state.device : null}
              allowDeselect={false}
              disabled={isFilming}
              onChange={(device) => camera.start(device ?? undefined)}
            />
          )}
          <CaseSelect
            label={words.say('camera.case')}
            none={words.say('queue.to-inbox')}
            value={caseId}
            onChange={(chosen) => replace({ screen: 'camera', case: chosen })}
          />
          <Textarea
            label={words.say('camera.note')}
            description={words.say('camera.note-hint')}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={5000}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          {isLive && <PlaceSaid place={place} />}
          <TakenList taken={[...shutter.sealed, ...film.sealed]} />
        </div>
      </div>
    </Page>
  );
}

/** Where this device is, as the system says, or why it does not. */
function PlaceSaid({ place }: { place: DevicePlace | null }) {
  const words = useWords();
  const time = useTime();
  if (place === null) return <p className={classes.hint}>{words.say('camera.place-asked')}</p>;
  return (
    <p className={classes.hint}>
      {place.is === 'given'
        ? words.say('camera.place-given', {
            ...{ lat: time.decimal(place.lat), lon: time.decimal(place.lon) },
            metres: time.decimal(place.accuracy),
          })
        : words.say(`camera.place-${place.why}`)}
    </p>
  );
}

/** What the button does next. */
function deedOf({ last }: Shutter): 'camera.take' | 'camera.next' | 'camera.seal-again' {
  if (last === null) return 'camera.take';
  return last.is === 'failed' ? 'camera.seal-again' : 'camera.next';
}

interface StageProps {
  camera: Camera;
  shutter: Shutter;
  still: React.RefObject<HTMLCanvasElement | null>;
}

/** What the camera sees, or the picture that was just taken, or why there is neither. */
function Stage({ camera: { state, video, start }, shutter: { last }, still }: StageProps) {
  const words = useWords();
  const time = useTime();
  const isStill = last !== null;
  return (
    <div className={classes.stage}>
      {state.is === 'live' && (
        <video
          ref={video}
          className={classes.picture}
          hidden={isStill}
          aria-label={words.say('camera.stage')}
          muted
          playsInline
        />
      )}
      <canvas
        ref={still}
        className={classes.picture}
        hidden={!isStill}
        role="img"
        aria-label={words.say('camera.picture-of', { time: last === null ? '' : time.long(last.takenAt) })}
      />
      {!isStill && state.is === 'starting' && <p className={classes.said}>{words.say('camera.starting')}</p>}
      {!isStill && (state.is === 'off' || state.is === 'failed') && (
        <div className={classes.said}>
          <IconCameraOff size={40} stroke={1.25} aria-hidden />
          <p role={state.is === 'failed' ? 'alert' : 'status'}>
            {words.say(state.is === 'off' ? 'camera.off-hidden' : `camera.problem-${state.problem}`)}
          </p>
          <Button onClick={() => start()}>
            {words.say(state.is === 'off' ? 'camera.turn-on' : 'camera.try-again')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Status({ shutter: { last } }: { shutter: Shutter }) {
  const words = useWords();
  const time = useTime();
  return (
    <>
      <span role="status" className={classes.status}>
        {last?.is === 'sealing' && words.say('camera.sealing')}
        {last?.is === 'sealed' && (
          <StateMark mark="complete">
            {words.say('camera.sealed', { time: time.long(last.takenAt) })}
          </StateMark>
        )}
      </span>
      {last?.is === 'failed' && (
        <div className={classes.failed}>
          <ErrorText error={last.error} />
          <Button variant="default" color="red" onClick={last.drop}>
            {words.say('camera.drop')}
          </Button>
        </div>
      )}
    </>
  );
}
