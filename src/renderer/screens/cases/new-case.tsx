import { Button, TextInput } from '@mantine/core';
import { useCalls } from '../../shared/calls.ts';
import { useCases } from '../../shared/cases.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { nameError } from '../../shared/name-error.ts';
import { usePlace } from '../../shared/place.ts';
import { useForm } from '../../shared/use-form.ts';
import { useRecordDraft } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './new-case.module.css';

/** What its draft is of. */
export const newCase = 'new case';

/** Opens a new case, where the list is; the number is what it is called everywhere. */
export function NewCase({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const { go } = usePlace();
  const draft = useRecordDraft(newCase, () => ({ number: '', title: '' }));
  const { number, title } = draft.value;
  const cases = useCases();
  const { code, params } = nameError(draft.error);
  const taken = code === 'case-number-taken' && cases.find((each) => each.number === params['number']);
  const open = async (): Promise<void> => {
    const opened = await calls.cases.open({ number, title, case: draft.idOf('case') });
    go({ screen: 'case', case: opened.case });
  };
  const giveUp = (): void => {
    draft.giveUp();
    onDone();
  };
  const form = useForm(number.trim() !== '' && title.trim() !== '', () => {
    void draft.keep(open).then((isOpen) => (isOpen ? onDone() : undefined));
  });
  const needed = (value: string) => form.tried && value.trim() === '' && words.say('form.needed');
  return (
    <form
      className={classes.form}
      aria-label={words.say('cases.new')}
      onSubmit={form.onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape') giveUp();
      }}
    >
      <div className={classes.fields}>
        <TextInput
          autoFocus
          label={words.say('cases.number')}
          placeholder={words.say('cases.number-example')}
          value={number}
          error={needed(number)}
          onChange={(event) => draft.change({ number: event.currentTarget.value })}
          maxLength={100}
        />
        <TextInput
          label={words.say('cases.title')}
          placeholder={words.say('cases.title-example')}
          value={title}
          error={needed(title)}
          onChange={(event) => draft.change({ title: event.currentTarget.value })}
          maxLength={1000}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={draft.isKeeping}>
            {words.say('cases.open')}
          </Button>
          <Button variant="default" onClick={giveUp}>
            {words.say('cases.cancel')}
          </Button>
        </div>
      </div>
      <ErrorText error={draft.error} />
      {taken !== false && taken !== undefined && (
        <div>
          <Button variant="default" onClick={() => go({ screen: 'case', case: taken.case })}>
            {words.say('cases.to-taken', { number: taken.number })}
          </Button>
        </div>
      )}
    </form>
  );
}
