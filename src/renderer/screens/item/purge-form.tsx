import { Button, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { type PurgeReason, purgedRoles } from '../../../contract/purge.ts';
import { twoPeopleQuery, useApprovers } from '../../shared/approvers.tsx';
import { useCalls } from '../../shared/calls.ts';
import { useCases } from '../../shared/cases.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { focusOnce } from '../../shared/focus-once.ts';
import { usePlace } from '../../shared/place.ts';
import { queryClient } from '../../shared/queries.ts';
import { useTell } from '../../shared/tell.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { PurgeFiles, PurgeReasons } from './purge-choices.tsx';
import { PurgeOutlook } from './purge-outlook.tsx';

interface Props {
  item: ItemView;
  onDone: () => void;
}

/** Removes bytes of an item for good: what goes and what stays is said before, and who else has to agree is asked. */
export function PurgeForm({ item, onDone }: Props) {
  const words = useWords();
  const isOpen = useCases().find((each) => each.case === item.case)?.status === 'open';
  if (item.held !== null)
    return (
      <Stopped
        item={item}
        why={words.say('error.purge-held', { reason: item.held.because })}
        onDone={onDone}
      />
    );
  if (isOpen && item.exhibit !== null)
    return (
      <Stopped
        item={item}
        why={words.say('purge.exhibit', { label: item.exhibit })}
        isExhibit
        onDone={onDone}
      />
    );
  return <Form item={item} onDone={onDone} />;
}

function Form({ item, onDone }: Props) {
  const words = useWords();
  const tell = useTell();
  const calls = useCalls();
  const gone = purgedRoles(item);
  const files = item.files.filter(({ role }) => role !== 'thumbnail' && !gone.has(role));
  const [roles, setRoles] = useState(files.map(({ role }) => role));
  const [reason, setReason] = useState<PurgeReason | null>(null);
  const [because, setBecause] = useState('');
  const rule = useQuery(twoPeopleQuery).data;
  const approving = useApprovers(rule === undefined || rule.acts.includes('purge'));
  const purging = useMutation({
    mutationFn: async () => {
      if (reason === null) return;
      await calls.items.purge({ item: item.item, roles, reason, because, approvers: approving.approvers });
    },
    onSuccess: () => {
      // What was read of them is not kept in the window either.
      for (const kind of ['blob', 'proof']) queryClient.removeQueries({ queryKey: [kind, item.item] });
      tell.say(words.say('purge.done'));
      onDone();
    },
  });
  const isWhole = roles.length > 0 && reason !== null && because.trim() !== '' && approving.isWhole;
  const { tried, onSubmit } = useForm(isWhole, () => {
    if (!purging.isPending) purging.mutate();
  });
  return (
    <form
      className={classes.sheet}
      aria-label={words.say('purge.title')}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !purging.isPending) onDone();
      }}
    >
      <Title />
      <PurgeOutlook item={item} roles={roles} />
      <PurgeFiles files={files} roles={roles} tried={tried} onChange={setRoles} />
      <PurgeReasons reason={reason} tried={tried} onChange={setReason} />
      <Textarea
        className={classes.field ?? ''}
        label={words.say('purge.because')}
        description={words.say('purge.because-help')}
        value={because}
        error={tried && because.trim() === '' && words.say('form.needed')}
        maxLength={1000}
        autosize
        minRows={2}
        onChange={(event) => setBecause(event.currentTarget.value)}
      />
      <div className={`${classes.field ?? ''} ${classes.section ?? ''}`}>{approving.fields(tried)}</div>
      <ErrorText error={purging.error} />
      <div className={classes.around}>
        <Button type="submit" loading={purging.isPending}>
          {words.say('purge.do')}
        </Button>
        <Button variant="default" onClick={onDone}>
          {words.say('cases.cancel')}
        </Button>
      </div>
    </form>
  );
}

function Title() {
  return (
    <h2 ref={focusOnce} tabIndex={-1} className={classes.heading}>
      {useWords().say('purge.title')}
    </h2>
  );
}

/** Why nothing can be removed; of an exhibit, where it is taken out. */
function Stopped({ item, why, isExhibit = false, onDone }: Props & { why: string; isExhibit?: boolean }) {
  const words = useWords();
  const { go } = usePlace();
  return (
    <div className={classes.sheet}>
      <Title />
      <p className={classes.warn}>{why}</p>
      <div className={classes.around}>
        {isExhibit && (
          <Button
            onClick={() => {
              if (item.case !== null) go({ screen: 'case', case: item.case, tab: 'exhibits' });
            }}
          >
            {words.say('purge.to-exhibits')}
          </Button>
        )}
        <Button variant="default" onClick={onDone}>
          {words.say('cases.cancel')}
        </Button>
      </div>
    </div>
  );
}
