import { Loader, UnstyledButton } from '@mantine/core';
import type { Progress } from '../../contract/sink.ts';
import { showBringIn, useBringIn } from './bring-in.ts';
import { useCopying } from './copying.ts';
import { EndedLine, type EndedLineProps } from './ended-line.tsx';
import { useExport } from './exporting.ts';
import { useImport } from './importing.ts';
import { usePlace } from './place.ts';
import { ProgressBar } from './progress-bar.tsx';
import classes from './queue-line.module.css';
import { useReceiving } from './receiving.ts';
import { useVerifying } from './verifying.ts';
import { useWords } from './words.tsx';

/** In the bottom line: how far the bringing-in is, and what came of it. A click shows its panel again. */
export function ImportLine() {
  const words = useWords();
  const { state } = useImport();
  const { open } = useBringIn();
  return (
    <WorkLine
      state={state}
      running={words.say('bring-in.running')}
      detail={state.is === 'running' ? state.progress?.detail : undefined}
      isThere={open}
      onClick={() => showBringIn(true)}
      say={(ended) => {
        const isGood = 'result' in ended && ended.result.failed.length === 0;
        return { isGood, text: words.say(isGood ? 'line.ended-import' : 'line.failed-import') };
      }}
    />
  );
}

/** In the bottom line: how far the making of a bundle is, and what came of it. A click leads there. */
export function ExportLine() {
  const words = useWords();
  const { place, go } = usePlace();
  const { work, making } = useExport();
  if (making === null) return null;
  const { number } = making;
  return (
    <WorkLine
      state={work.state}
      running={words.say('hand-over.running')}
      detail={number}
      isThere={place.screen === 'hand-over' && place.case === making.case}
      onClick={() => go({ screen: 'hand-over', case: making.case })}
      say={(ended) => {
        const isGood = 'result' in ended;
        return { isGood, text: words.say(isGood ? 'line.ended-export' : 'line.failed-export', { number }) };
      }}
    />
  );
}

/** In the bottom line: how far the taking in of a bundle is, and what came of it. A click leads there. */
export function ReceiveLine() {
  const words = useWords();
  const { place, go } = usePlace();
  const { work, bundle } = useReceiving();
  if (bundle === null) return null;
  return (
    <WorkLine
      state={work.state}
      running={words.say('receive.running')}
      detail={bundle.name}
      isThere={place.screen === 'verify'}
      onClick={() => go({ screen: 'verify' })}
      say={(ended) => {
        const isGood = 'result' in ended && ended.result.failures.length === 0;
        return { isGood, text: words.say(isGood ? 'line.ended-receive' : 'line.failed-receive') };
      }}
    />
  );
}

/** In the bottom line: how far the check of a bundle is, and what came of it. A click leads there. */
export function VerifyLine() {
  const words = useWords();
  const { place, go } = usePlace();
  const { work, verifying } = useVerifying();
  if (verifying === null) return null;
  return (
    <WorkLine
      state={work.state}
      running={words.say('bundle-check.running')}
      detail={verifying.bundle.name}
      isThere={place.screen === 'verify'}
      onClick={() => go({ screen: 'verify' })}
      say={(ended) => {
        if (!('result' in ended)) return { isGood: false, text: words.say('line.failed-verify') };
        const { intact } = ended.result;
        return { isGood: intact, text: words.say(intact ? 'line.intact' : 'line.not-intact') };
      }}
    />
  );
}

/** In the bottom line: how far the copying of a file out of the locker is, and what came of it. A click leads there. */
export function CopyLine() {
  const words = useWords();
  const { place, go } = usePlace();
  const { work, copied } = useCopying();
  if (copied === null) return null;
  const { item, name } = copied;
  return (
    <WorkLine
      state={work.state}
      running={words.say('line.copy')}
      detail={name}
      isThere={place.screen === 'item' && place.item === item}
      onClick={() => go({ screen: 'item', item, from: place })}
      say={(ended) => {
        const isGood =
          'result' in ended && ended.result.notLogged === null && ended.result.notFlushed === null;
        const word = 'result' in ended ? 'line.ended-copy' : 'line.failed-copy';
        return { isGood, text: words.say(word, { file: name }) };
      }}
    />
  );
}

interface WorkLineProps<T> extends EndedLineProps<T> {
  /** What is said while it runs, and of what. */
  running: string;
  detail: string | undefined;
}

function WorkLine<T>({ running, detail, ...ended }: WorkLineProps<T>) {
  const { state, onClick } = ended;
  return (
    <>
      {state.is === 'running' && (
        <Line say={running} detail={detail} progress={state.progress} onClick={onClick} />
      )}
      <EndedLine {...ended} />
    </>
  );
}

interface Props {
  say: string;
  detail: string | undefined;
  progress: Progress | null;
  onClick: () => void;
}

export function Line({ say, detail, progress, onClick }: Props) {
  const { done, total } = progress ?? {};
  return (
    <UnstyledButton className={classes.work} onClick={onClick}>
      <Loader size={12} aria-hidden />
      <span>{say}</span>
      {detail !== undefined && <span className={classes.url}>{detail}</span>}
      {done !== undefined && total !== undefined && total > 0 && (
        <ProgressBar className={classes.progress} size="xs" share={(done / total) * 100} label={say} />
      )}
    </UnstyledButton>
  );
}
