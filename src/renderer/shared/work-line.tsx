import { Progress as Bar, Loader, UnstyledButton } from '@mantine/core';
import type { Progress } from '../../contract/sink.ts';
import { showBringIn } from './bring-in.ts';
import { useExport } from './exporting.ts';
import { useImport } from './importing.ts';
import { usePlace } from './place.ts';
import classes from './queue-line.module.css';
import { useReceiving } from './receiving.ts';
import { useVerifying } from './verifying.ts';
import { useWords } from './words.tsx';

/** In the bottom line: how far the bringing-in is. A click shows its panel again. */
export function ImportLine() {
  const words = useWords();
  const { state } = useImport();
  if (state.is !== 'running') return null;
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
  const { go } = usePlace();
  const { work, making } = useExport();
  if (work.state.is !== 'running' || making === null) return null;
  return (
    <Line
      say={words.say('hand-over.running')}
      detail={making.number}
      progress={work.state.progress}
      onClick={() => go({ screen: 'hand-over', case: making.case })}
    />
  );
}

/** In the bottom line: how far the taking in of a bundle is. A click leads there. */
export function ReceiveLine() {
  const words = useWords();
  const { go } = usePlace();
  const { work, bundle } = useReceiving();
  if (work.state.is !== 'running' || bundle === null) return null;
  return (
    <Line
      say={words.say('receive.running')}
      detail={bundle.name}
      progress={work.state.progress}
      onClick={() => go({ screen: 'verify' })}
    />
  );
}

/** In the bottom line: how far the check of a bundle is. A click leads there. */
export function VerifyLine() {
  const words = useWords();
  const { go } = usePlace();
  const { work, verifying } = useVerifying();
  if (work.state.is !== 'running' || verifying === null) return null;
  return (
    <Line
      say={words.say('bundle-check.running')}
      detail={verifying.bundle.name}
      progress={work.state.progress}
      onClick={() => go({ screen: 'verify' })}
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
