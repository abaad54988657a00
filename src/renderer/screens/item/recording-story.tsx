import type { ItemView } from '../../../contract/calls/index.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from './file-failed.tsx';
import { sayPlace, useRecordingRecord } from './film.tsx';
import classes from './item.module.css';
import { Part } from './story-part.tsx';

/** How the film of a visit was made, and what it is not. */
export function RecordingStory({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const { data, error, refetch } = useRecordingRecord(item);
  return (
    <Part title="provenance.section-recording">
      <p className={classes.sentence}>{words.say('provenance.recording-what')}</p>
      {error !== null && (
        <FileFailed
          item={item.item}
          role="capture"
          say="provenance.record-failed"
          again={() => void refetch()}
        />
      )}
      {data !== undefined && (
        <>
          <p className={classes.sentence}>
            {words.say('provenance.recording', {
              start: time.long(data.recording.startedAt),
              zone: data.timeZone,
              length: sayPlace(data.recording.durationMs),
              pictures: data.recording.pictures,
              width: data.recording.width,
              height: data.recording.height,
              product: data.browser.product,
              version: data.software.version,
              device: data.device.name,
              system: `${data.device.system} ${data.device.release}`,
            })}
          </p>
          {data.recording.leftOut > 0 && (
            <p className={classes.sentence}>
              {words.say('provenance.recording-left-out', { count: data.recording.leftOut })}
            </p>
          )}
        </>
      )}
    </Part>
  );
}
