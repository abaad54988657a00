import { Textarea } from '@mantine/core';
import { useState } from 'react';
import type { DuePurged } from '../../../contract/retention.ts';
import { useApprovers } from '../../shared/approvers.tsx';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { WorkProgress } from '../../shared/progress.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { useWork } from '../../shared/working.ts';
import { FormButtons } from './form-buttons.tsx';
import classes from './section.module.css';

/** Two people remove what is due, all in one go; it can be ended, and what is left then is still due. */
export function PurgeDue({ items, onDone }: { items: readonly string[]; onDone: () => void }) {
  const words = useWords();
  const tell = useTell();
  const work = useWork<DuePurged>();
  const [because, setBecause] = useState('');
  const approving = useApprovers(true);
  const { state } = work;
  const remove = async (): Promise<void> => {
    const done = await work.run((signal) =>
      calls.retention.purge({ items: [...items], because, approvers: approving.approvers }, { signal }),
    );
    if (done === null) return;
    const { purged, left } = done;
    const said = [words.say('retention.done', { count: purged })];
    if (left.length > 0) said.push(words.say('retention.left-count', { count: left.length }));
    tell.say(said.join(' '));
    onDone();
  };
  const { tried, onSubmit } = useForm(because.trim() !== '' && approving.isWhole, () => {
    if (state.is !== 'running') void remove();
  });
  return (
    <form className={classes.form} aria-label={words.say('retention.due')} onSubmit={onSubmit}>
      <p className={classes.text}>{words.say('purge.goes')}</p>
      <p className={classes.text}>{words.say('purge.stays')}</p>
      <p className={classes.text}>{words.say('purge.backups')}</p>
      <Textarea
        autoFocus
        label={words.say('retention.purge-because')}
        value={because}
        error={tried && because.trim() === '' && words.say('form.needed')}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      {approving.fields(tried)}
      {state.is === 'failed' && <ErrorText error={state.error} />}
      {state.is === 'running' ? (
        <WorkProgress progress={state.progress} onCancel={work.cancel} />
      ) : (
        <FormButtons
          does={words.say('retention.purge-do', { count: items.length })}
          isBusy={false}
          onCancel={onDone}
        />
      )}
    </form>
  );
}
