import { Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { calls } from '../../shared/calls.ts';
import { useCodeWords } from '../../shared/error-text.tsx';
import { useWords } from '../../shared/words.tsx';
import { recipientsIn } from './answers.ts';
import classes from './hand-over.module.css';

/** A recipient is looked at when nothing more was typed for so long, in ms. */
const restMs = 400;

/** What each of these is: null for a recipient, else the code of what it is instead. */
export const judgedQuery = (recipients: readonly string[]) =>
  queryOptions({
    queryKey: ['recipients', recipients],
    gcTime: 0, // a secret key may have been pasted: it is not kept
    queryFn: ({ signal }) => calls.handOver.judgeRecipients({ recipients: [...recipients] }, { signal }),
  });

interface Props {
  value: string;
  onChange: (value: string) => void;
  /** Whether it was tried to go on: then that there is none is said too. */
  tried: boolean;
}

/** Those who can open the bundle with a key of their own, each looked at as it is typed. */
export function RecipientsField({ value, onChange, tried }: Props) {
  const words = useWords();
  const sayCode = useCodeWords();
  const [rested] = useDebouncedValue(value, restMs);
  const listed = recipientsIn(rested);
  const { data } = useQuery({ ...judgedQuery(listed), enabled: listed.length > 0 });
  const faults = (data ?? []).flatMap((fault, at) =>
    fault === null ? [] : [{ fault, text: listed[at] ?? '' }],
  );
  const none = tried && recipientsIn(value).length === 0;
  return (
    <div className={classes.recipients}>
      <Textarea
        label={words.say('hand-over.recipients')}
        description={words.say('hand-over.recipients-hint')}
        placeholder="age1…"
        classNames={{ input: classes.key ?? '' }}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={200_000}
        spellCheck={false}
        autoComplete="off"
        value={value}
        error={
          none
            ? words.say('hand-over.recipients-needed')
            : faults.length > 0 &&
              faults.map(({ fault, text }) => (
                <span key={text} className={classes.fault}>
                  {sayCode('error', fault, { recipient: shortened(text) })}
                </span>
              ))
        }
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {data !== undefined && faults.length === 0 && listed.length > 0 && (
        <p className={classes.hint} role="status">
          {words.say('hand-over.recipients-fit', { count: listed.length })}
        </p>
      )}
    </div>
  );
}

function shortened(text: string): string {
  return text.length <= 40 ? text : `${text.slice(0, 16)}…${text.slice(-8)}`;
}
