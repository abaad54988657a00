import type { ItemView } from '../../../contract/calls/index.ts';
import { handedInStatements } from '../../../contract/handed-in-standing.ts';
import { useHandedInWords } from '../../shared/handed-in-words.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { CameraStory } from './camera-story.tsx';
import { useCaptureRecord } from './capture-record.ts';
import { CaptureStory } from './capture-story.tsx';
import { CopyStory } from './copy-story.tsx';
import { DownloadStory } from './download-story.tsx';
import { FileFailed } from './file-failed.tsx';
import classes from './item.module.css';
import { OriginStory } from './origin-story.tsx';
import { RecordingStory } from './recording-story.tsx';
import { StepTable } from './step-table.tsx';
import { WatchStory } from './watch-story.tsx';

/** How an item came to be, in plain words. */
export function ProvenanceTab({ item }: { item: ItemView }) {
  const words = useWords();
  const has = item.files.some(({ role }) => role === 'capture');
  const isFilm = item.files.some(({ role }) => role === 'recording');
  const isDownload = item.kind === 'file' && item.outcome === 'download';
  const isMadeHere = isFilm || item.source.camera !== undefined || item.madeOf !== null;
  const isOfPage = has && item.kind === 'web' && !isFilm;
  const { data, error, refetch } = useCaptureRecord(item.item, isOfPage);
  return (
    <div className={classes.sheet}>
      {item.origin !== null && <OriginStory origin={item.origin} />}
      {item.watch !== undefined && item.changes !== undefined && (
        <WatchStory watch={item.watch} changes={item.changes} />
      )}
      {item.source.camera !== undefined && <CameraStory item={item} />}
      {item.madeOf !== null && <CopyStory madeOf={item.madeOf} madeAt={item.capturedAt} />}
      {isFilm && <RecordingStory item={item} />}
      {isDownload && <DownloadStory item={item} />}
      {!isMadeHere && item.source.url === undefined && <Received item={item} />}
      {isOfPage && error !== null && (
        <FileFailed
          item={item.item}
          role="capture"
          say="provenance.record-failed"
          again={() => void refetch()}
        />
      )}
      {data !== undefined && <CaptureStory record={data} />}
      <StepTable steps={data?.steps ?? item.steps} />
      {!isMadeHere && <p className={classes.hint}>{words.say('provenance.not-shown')}</p>}
    </div>
  );
}

function Received({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const say = useHandedInWords();
  const { fileName, fileModifiedAt, pageUrl } = item.source;
  const said = handedInStatements(item.source, item.annotations).standing.said;
  const { receivedFrom: who, receivedWhere: where, receivedWhen, receivedHow, receivedForm } = said;
  const how = [
    ...(who === undefined ? [] : [words.say('provenance.handed-in-by', { who })]),
    ...(where === undefined ? [] : [words.say('provenance.handed-in-at', { where })]),
    ...(receivedWhen === undefined
      ? []
      : [words.say('provenance.handed-in-on', { when: say.when(receivedWhen) })]),
    ...(receivedHow === undefined ? [] : [words.say('provenance.handed-in-by-way', { how: receivedHow })]),
    ...(receivedForm === undefined
      ? []
      : [words.say('provenance.handed-in-form', { form: say.form(receivedForm) })]),
  ];
  return (
    <section className={classes.section}>
      <p className={classes.sentence}>
        {words.say('provenance.received', { name: fileName ?? item.title, time: time.long(item.capturedAt) })}
      </p>
      <p className={classes.sentence}>
        {how.length > 0 && `${words.say('provenance.handed-in', { how: how.join(', ') })} `}
        {who === undefined && words.say('provenance.received-from-nobody')}
      </p>
      {fileModifiedAt !== undefined && (
        <p className={classes.sentence}>
          {words.say('provenance.file-modified', { time: time.long(fileModifiedAt) })}
        </p>
      )}
      {pageUrl !== undefined && (
        <p className={classes.sentence}>{words.say('provenance.saved-from', { url: pageUrl })}</p>
      )}
      <p className={classes.sentence}>{words.say('provenance.kept-as-is')}</p>
    </section>
  );
}
