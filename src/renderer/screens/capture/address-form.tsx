import { Button, Switch, Textarea } from '@mantine/core';
import { IconWorldDownload } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { CaseSelect } from '../../shared/case-select.tsx';
import { useAddresses } from '../../shared/use-addresses.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';

/** The case that was chosen last stays chosen, also from one visit to the next. */
let lastCase: string | null = null;

/** Takes one address or many, for a case or the inbox. */
export function AddressForm() {
  const words = useWords();
  const { addresses, error, count, type, add } = useAddresses();
  const field = useRef<HTMLTextAreaElement>(null);
  const [caseId, setCase] = useState(lastCase);
  const [acceptTlsErrors, setAccept] = useState(false);
  useEffect(() => field.current?.focus(), []);

  const capture = async (): Promise<void> => {
    field.current?.focus();
    if (await add({ case: caseId, acceptTlsErrors })) setAccept(false);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void capture();
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void capture();
      }}
    >
      <Textarea
        ref={field}
        label={words.say('queue.addresses')}
        description={words.say('queue.addresses-hint')}
        placeholder="https://"
        autosize
        minRows={3}
        maxRows={12}
        spellCheck={false}
        value={addresses}
        error={error}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <div className={classes.choices}>
        <CaseSelect
          className={classes.case}
          label={words.say('queue.case')}
          none={words.say('queue.to-inbox')}
          value={caseId}
          onChange={(chosen) => {
            lastCase = chosen;
            setCase(chosen);
          }}
        />
        <Switch
          className={classes.accept ?? ''}
          label={words.say('queue.accept-tls')}
          description={words.say('queue.accept-tls-hint')}
          checked={acceptTlsErrors}
          onChange={(event) => setAccept(event.currentTarget.checked)}
        />
        <Button
          type="submit"
          disabled={count === 0}
          leftSection={<IconWorldDownload size={18} aria-hidden />}
        >
          {count > 1 ? words.say('queue.add-many', { count }) : words.say('queue.add')}
        </Button>
      </div>
    </form>
  );
}
