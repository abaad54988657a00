import type { ItemView } from '../../../contract/calls/index.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from './file-failed.tsx';
import classes from './item.module.css';
import { Part } from './story-part.tsx';
import { useRecord } from './use-record.ts';

/** What is shown of the record of a picture that was taken here. */
interface CameraRecord {
  takenAt: string;
  timeZone: string;
  device: { name: string; os: string };
  app: { version: string };
}

function isRecord(value: unknown): value is CameraRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'what' in value &&
    value.what === 'camera' &&
    'takenAt' in value &&
    'timeZone' in value &&
    'device' in value &&
    'app' in value
  );
}

/** How a picture was taken with this computer's camera, and what its bytes are. */
export function CameraStory({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const { data, error, refetch } = useRecord(item.item, isRecord);
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
          {words.say('provenance.camera-clock', { zone: data.timeZone })}
        </p>
      )}
      {width !== null && height !== null && (
        <p className={classes.sentence}>{words.say('provenance.camera-picture', { width, height })}</p>
      )}
      <p className={classes.sentence}>{words.say('provenance.camera-no-place')}</p>
    </Part>
  );
}
