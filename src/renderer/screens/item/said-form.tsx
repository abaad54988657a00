import { Button, Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import type { AnnotationRequest } from '../../../contract/annotation.ts';
import type { WordKey } from '../../../words/say.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { isListOpen } from '../../shared/list-open.ts';
import { useForm } from '../../shared/use-form.ts';
import type { RecordDraft } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import position from './position.module.css';

/** The words of the field for why, and of the button that keeps it all. */
interface Says {
  why: WordKey;
  help: WordKey;
  needed: WordKey;
  keep: WordKey;
}

interface Props {
  item: string;
  draft: Pick<
    RecordDraft<{ why: string }>,
    'change' | 'error' | 'giveUp' | 'idOf' | 'isKeeping' | 'keep' | 'value'
  >;
  /** What the note's id is drawn for, so that it is one note however often it is sent. */
  idFor: string;
  /** Whether all is there beside why. */
  isWhole: boolean;
  /** What the note says beside its text; null where that cannot be taken as it stands. */
  noteOf: () => Pick<AnnotationRequest, 'place' | 'handedIn'> | null;
  says: Says;
  onDone: () => void;
  /** The fields, told whether it was tried to keep what is not whole. */
  children: (tried: boolean) => ReactNode;
}

/** What a person says of an item beside what its file says, with why: kept as a note, and kept as it is while written. */
export function SaidForm({ item, draft, idFor, isWhole, noteOf, says, onDone, children }: Props) {
  const words = useWords();
  const calls = useCalls();
  const { why } = draft.value;
  const keep = async (): Promise<void> => {
    const said = noteOf();
    if (said === null) return;
    const annotation = draft.idOf(idFor);
    if (await draft.keep(() => calls.items.annotate({ item, annotation, text: why, ...said, was: null })))
      onDone();
  };
  const giveUp = (): void => {
    draft.giveUp();
    onDone();
  };
  const { tried, onSubmit } = useForm(isWhole && why.trim() !== '', () => void keep());
  return (
    <form
      className={position.form}
      onSubmit={onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !isListOpen(event.target)) giveUp();
      }}
    >
      {children(tried)}
      <Textarea
        label={words.say(says.why)}
        description={words.say(says.help)}
        value={why}
        onChange={(event) => draft.change({ why: event.currentTarget.value })}
        error={tried && why.trim() === '' ? words.say(says.needed) : undefined}
        maxLength={5000}
        autosize
      />
      <ErrorText error={draft.error} />
      <div className={position.buttons}>
        <Button type="submit" loading={draft.isKeeping}>
          {words.say(says.keep)}
        </Button>
        <Button variant="default" onClick={giveUp}>
          {words.say('by-hand.cancel')}
        </Button>
      </div>
    </form>
  );
}
