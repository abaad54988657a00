import { Button, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CardVerdict } from '../../../contract/key-card.ts';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './section.module.css';

const tones = {
  same: 'plain',
  earlier: 'doubt',
  compromised: 'bad',
  other: 'bad',
  unreadable: 'doubt',
} as const satisfies Record<CardVerdict, string>;

/** Holds what stands on a card, typed or read by a telephone, against the keys of this locker. */
export function CompareCard() {
  const words = useWords();
  const [text, setText] = useState('');
  const comparing = useMutation({ mutationFn: () => calls.keyCards.compare({ text }) });
  const form = useForm(text.trim() !== '', () => {
    if (!comparing.isPending) comparing.mutate();
  });
  const verdict = comparing.data;
  return (
    <form className={classes.form} aria-label={words.say('key-card.compare')} onSubmit={form.onSubmit}>
      <Textarea
        autoFocus
        autosize
        minRows={2}
        maxRows={6}
        maxLength={2000}
        spellCheck={false}
        label={words.say('key-card.compare')}
        description={words.say('key-card.compare-help')}
        value={text}
        error={form.tried && text.trim() === '' && words.say('form.needed')}
        onChange={(event) => {
          setText(event.currentTarget.value);
          comparing.reset();
        }}
      />
      <ErrorText error={comparing.error} />
      <div role="status">
        {verdict !== undefined && (
          <Notice
            tone={tones[verdict]}
            title={words.say(`key-card.mark-${verdict}`)}
            lines={[words.say(`keys.verdict-${verdict}`)]}
          />
        )}
      </div>
      <div className={classes.buttons}>
        <Button type="submit" loading={comparing.isPending}>
          {words.say('key-card.compare-do')}
        </Button>
      </div>
    </form>
  );
}
