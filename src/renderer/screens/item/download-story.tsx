import type { ItemView } from '../../../contract/calls/index.ts';
import type { DownloadRecord } from '../../../contract/visit-download.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from './file-failed.tsx';
import classes from './item.module.css';
import { Notes, Part } from './story-part.tsx';
import { useRecord } from './use-record.ts';

function isRecord(value: unknown): value is DownloadRecord {
  return (
    typeof value === 'object' &&
    value !== null &&
    'what' in value &&
    value.what === 'download' &&
    'download' in value &&
    'visit' in value
  );
}

/** Of a file that a person let come while they browsed by hand: from where, and what the server said of it. */
export function DownloadStory({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const { data, error, refetch } = useRecord(item.item, isRecord);
  return (
    <Part title="provenance.section-download">
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
            {words.say('provenance.download', {
              url: data.download.url,
              start: time.long(data.download.startedAt),
              end: time.long(data.download.endedAt),
              product: data.browser.product,
              version: data.software.version,
              device: data.device.name,
            })}
          </p>
          {data.visit.page !== null && (
            <p className={classes.sentence}>
              {words.say('provenance.download-page', { url: data.visit.page })}
            </p>
          )}
          {data.download.response === null ? (
            <p className={classes.sentence}>{words.say('provenance.download-no-answer')}</p>
          ) : (
            <Notes
              title={words.say('provenance.download-answer', { status: data.download.response.status })}
              lines={data.download.response.headers.map(([name, value]) => `${name}: ${value}`)}
            />
          )}
        </>
      )}
    </Part>
  );
}
