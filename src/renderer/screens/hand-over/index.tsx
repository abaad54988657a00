import { useCases } from '../../shared/cases.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useExport } from '../../shared/exporting.ts';
import { Notice } from '../../shared/notice.tsx';
import { Page } from '../../shared/page.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { useWords } from '../../shared/words.tsx';
import { Done } from './done.tsx';
import classes from './hand-over.module.css';
import { Made } from './made.tsx';
import { Wizard } from './wizard.tsx';

/** Hands a case over: the wizard, then the work, then the seal. */
export default function HandOver({ caseId }: { caseId: string }) {
  const words = useWords();
  const { work, making } = useExport();
  const { state } = work;
  const row = useCases().find((each) => each.case === caseId);
  const [title, subtitle] = [words.say('hand-over.title'), row && `${row.number} · ${row.title}`];

  if (making?.case === caseId && state.is === 'done')
    return (
      <Page title={words.say('hand-over.done')} subtitle={subtitle}>
        <Done result={state.result} making={making} again={work.reset} />
      </Page>
    );
  return (
    <Page title={title} subtitle={subtitle}>
      <div className={classes.wizard}>
        {state.is === 'running' && (
          <>
            <Notice
              tone="plain"
              title={words.say(making?.case === caseId ? 'hand-over.running' : 'hand-over.other-running')}
              lines={
                making === null
                  ? []
                  : [words.say('hand-over.summary', { number: making.number, to: making.to })]
              }
            />
            <WorkProgress progress={state.progress} onCancel={work.cancel} />
          </>
        )}
        {making?.case === caseId && state.is === 'failed' && <ErrorText error={state.error} />}
        {making?.case === caseId && state.is === 'cancelled' && (
          <p className={classes.hint} role="status">
            {words.say('hand-over.cancelled')}
          </p>
        )}
        {/* It keeps what was typed for the case that the work fails. */}
        <div className={classes.wizard} hidden={state.is === 'running'}>
          <Wizard caseId={caseId} number={row?.number ?? ''} making={making} />
          <Made caseId={caseId} />
        </div>
      </div>
    </Page>
  );
}
