import type { ItemView } from '../../../contract/calls/index.ts';
import type { DevicePlace, FilmSound } from '../../../contract/camera.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from './file-failed.tsx';
import classes from './item.module.css';
import { Part } from './story-part.tsx';
import { useRecord } from './use-record.ts';

/** What is shown of the record of a picture or film that was taken here. */
interface CameraRecord {
  what: 'camera' | 'camera-film';
  takenAt: string;
  endedAt?: string;
  sound?: FilmSound;
  /** Not there where an earlier version took it. */
  place?: DevicePlace;
  timeZone: string;
  device: { name: string; os: string };
  app: { version: string };
}

function isRecord(value: unknown): value is CameraRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'what' in value &&
    (value.what === 'camera' || value.what === 'camera-film') &&
    'takenAt' in value &&
    'timeZone' in value &&
    'device' in value &&
    'app' in value
  );
}

/** How a picture or film was taken with this computer's camera, and what its bytes are. */
export function CameraStory({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const { data, error, refetch } = useRecord(
    item.item,
    isRecord,
    item.files.some(({ role }) => role === 'capture'),
  );
  const placeOf = ({ place }: CameraRecord): string => {
    if (place === undefined) return words.say('provenance.camera-no-place');
    if (place.is === 'not-given') return words.say('provenance.camera-place-not-given');
    return words.say('provenance.camera-place', {
      ...{ lat: time.decimal(place.lat), lon: time.decimal(place.lon) },
      ...{ metres: time.decimal(place.accuracy), time: time.long(place.at) },
    });
  };
  const { width = null, height = null } = item.photo ?? {};
  return (
    <Part title={item.origin === null ? 'provenance.section-camera' : 'provenance.section-camera-there'}>
      {error !== null && (
        <FileFailed
          item={item.item}
          role="capture"
          say="provenance.record-failed"
          again={() => void refetch()}
        />
      )}
      {data !== undefined && (
        <p className={classes.sentence}>
          {words.say('provenance.camera', {
            time: time.long(data.takenAt),
            camera: item.source.camera ?? '',
            device: data.device.name,
            system: data.device.os,
            version: data.app.version,
          })}{' '}
          {words.say('provenance.camera-clock', { zone: data.timeZone })}{' '}
          {data.endedAt !== undefined &&
            words.say('provenance.camera-film-ended', {
              ...{ from: time.long(data.takenAt), until: time.long(data.endedAt) },
            })}{' '}
          {data.sound !== undefined &&
            (data.sound.is === 'recorded'
              ? words.say('provenance.camera-sound', { microphone: data.sound.label })
              : words.say('provenance.camera-silent'))}
        </p>
      )}
      {width !== null && height !== null && (
        <p className={classes.sentence}>
          {words.say(item.kind === 'video' ? 'provenance.camera-film' : 'provenance.camera-picture', {
            ...{ width, height },
          })}
        </p>
      )}
      {data !== undefined && <p className={classes.sentence}>{placeOf(data)}</p>}
    </Part>
  );
}
