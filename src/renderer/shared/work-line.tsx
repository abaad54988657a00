import { Progress as Bar, Loader, UnstyledButton } from '@mantine/core';
import type { Progress } from '../../contract/sink.ts';
import { showBringIn, useBringIn } from './bring-in.ts';
import { EndedLine } from './ended-line.tsx';
import { useExport } from './exporting.ts';
import { useImport } from './importing.ts';
import { usePlace } from './place.ts';
import classes from './queue-line.module.css';
import { useReceiving } from './receiving.ts';
import { useVerifying } from './verifying.ts';
import { useWords } from './words.tsx';

/** In the bottom line: how far the bringing-in is, and what came of it. A click shows its panel again. */
export function ImportLine() {
  const words = useWords();
  const { state } = useImport();
  const { open } = useBringIn();
  if (state.is !== 'running')
    return (
      <EndedLine
        state={state}
        isThere={open}
        say={(ended) => {
          const isGood = 'result' in ended && ended.result.failed.length === 0;
          return { isGood, text: words.say(isGood ? 'line.ended-import' : 'line.failed-import') };
        }}
        onClick={() => showBringIn(true)}
      />
    );
  return (
    <Line
      say={words.say('bring-in.running')}
      detail={state.progress?.detail}
      progress={state.progress}
      onClick={() => showBringIn(true)}
    />
  );
}

/** In the bottom line: how far the making of a bundle is. A click leads there. */
export function ExportLine() {
  const words = useWords();
  const { place, go } = usePlace();
  const { work, making } = useExport();
  if (making === null) return null;
  const isThere = place.screen === 'hand-over' && place.case === making.case;
  const show = (): void => go({ screen: 'hand-over', case: making.case });
  if (work.state.is !== 'running')
    return (
      <EndedLine
        state={work.state}
        isThere={isThere}
        say={(ended) => {
          const isGood = 'result' in ended;
          const { number } = making;
          return { isGood, text: words.say(isGood ? 'line.ended-export' : 'line.failed-export', { number }) };
        }}
        onClick={show}
      />
    );
  return (
    <Line
      say={words.say('hand-over.running')}
      detail={making.number}
      progress={work.state.progress}
      onClick={show}
    />
  );
}

/** In the bottom line: how far the taking in of a bundle is. A click leads there. */
export function ReceiveLine() {
  const words = useWords();
  const { place, go } = usePlace();
  const { work, bundle } = useReceiving();
  if (bundle === null) return null;
  const show = (): void => go({ screen: 'verify' });
  if (work.state.is !== 'running')
    return (
      <EndedLine
        state={work.state}
        isThere={place.screen === 'verify'}
        say={(ended) => {
          const isGood = 'result' in ended && ended.result.failures.length === 0;
          return { isGood, text: words.say(isGood ? 'line.ended-receive' : 'line.failed-receive') };
        }}
        onClick={show}
      />
    );
  return (
    <Line
      say={words.say('receive.running')}
      detail={bundle.name}
      progress={work.state.progress}
      onClick={show}
    />
  );
}

/** In the bottom line: how far the check of a bundle is. A click leads there. */
export function VerifyLine() {
  const words = useWords();
  const { place, go } = usePlace();
  const { work, verifying } = useVerifying();
  if (verifying === null) return null;
  const show = (): void => go({ screen: 'verify' });
  if (work.state.is !== 'running')
    return (
      <EndedLine
        state={work.state}
        isThere={place.screen === 'verify'}
        say={(ended) => {
          if (!('result' in ended)) return { isGood: false, text: words.say('line.failed-verify') };
          const { intact } = ended.result;
          return { isGood: intact, text: words.say(intact ? 'line.intact' : 'line.not-intact') };
        }}
        onClick={show}
      />
    );
  return (
    <Line
      say={words.say('bundle-check.running')}
      detail={verifying.bundle.name}
      progress={work.state.progress}
      onClick={show}
    />
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
        <Bar className={classes.progress ?? ''} size="xs" value={(done / total) * 100} aria-label={say} />
      )}
    </UnstyledButton>
  );
}
