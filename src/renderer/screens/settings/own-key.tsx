import { Checkbox } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LockerOfficer } from '../../../contract/officer.ts';
import { twoPeopleQuery, useApprovers } from '../../shared/approvers.tsx';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { useForgetAtLock, useSecret } from '../../shared/secret.ts';
import { SecretInput } from '../../shared/secret-input.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { isChosen, noPassphrase, PassphraseFields } from '../locker/passphrase-fields.tsx';
import { FormButtons } from './form-buttons.tsx';
import classes from './section.module.css';

/** A key of their own for the officer who acts, or another in its place. */
export function OwnKey({ officer, onDone }: { officer: LockerOfficer; onDone: () => void }) {
  const words = useWords();
  const tell = useTell();
  const hasKey = officer.fingerprint !== null;
  const [former, setFormer] = useSecret();
  const [isLost, setLost] = useState(false);
  const [chosen, setChosen] = useState(noPassphrase);
  useForgetAtLock(() => setChosen(noPassphrase));
  const rule = useQuery(twoPeopleQuery).data;
  const approving = useApprovers(rule?.acts.includes('officers') === true, { withOwn: false });
  const asksFormer = hasKey && !isLost;
  const making = useMutation({
    mutationFn: () =>
      calls.officers.makeKey({
        ...{ passphrase: chosen.passphrase, isLost, approvers: approving.approvers },
        ...(asksFormer ? { formerPassphrase: former } : {}),
      }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: ['officers'] });
      tell.say(words.say('approvals.done.key', { name: officer.name }));
      onDone();
    },
  });
  const isWhole = isChosen(chosen) && (!asksFormer || former !== '') && approving.isWhole;
  const form = useForm(isWhole, () => {
    if (!making.isPending) making.mutate();
  });
  return (
    <form className={classes.form} aria-label={words.say('approvals.own-key')} onSubmit={form.onSubmit}>
      <h3 className={classes.heading}>
        {words.say('approvals.own-key')}: {officer.name}
      </h3>
      <p className={classes.text}>{words.say('approvals.own-key-why')}</p>
      {hasKey && (
        <Checkbox
          label={words.say('approvals.own-key-lost')}
          checked={isLost}
          onChange={(event) => setLost(event.currentTarget.checked)}
        />
      )}
      {asksFormer && (
        <SecretInput
          label={words.say('approvals.own-key-former')}
          value={former}
          error={form.tried && former === '' && words.say('form.needed')}
          onChange={setFormer}
        />
      )}
      <PassphraseFields value={chosen} onChange={setChosen} isNew tried={form.tried} />
      {approving.fields(form.tried)}
      <ErrorText error={making.error} />
      <FormButtons
        does={words.say(hasKey ? 'approvals.own-key-change' : 'approvals.own-key-make')}
        isBusy={making.isPending}
        onCancel={onDone}
      />
    </form>
  );
}
