import { Button, Textarea } from '@mantine/core';
import type { HandedInLater } from '../../../contract/annotation.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { draftOf, type HandedInDraft, type Said, saidIn } from '../../shared/handed-in-draft.ts';
import { HandedInFields } from '../../shared/handed-in-fields.tsx';
import { isListOpen } from '../../shared/list-open.ts';
import { useForm } from '../../shared/use-form.ts';
import { useRecordDraft } from '../../shared/use-record-draft.ts';
import { useWhenInputs } from '../../shared/when-inputs.ts';
import { useWords } from '../../shared/words.tsx';
import position from './position.module.css';

interface Props {
  item: string;
  /** What stands of it. */
  standing: Said;
  /** The note that says it; null where it was said as the file came in. */
  corrects: string | null;
  onDone: () => void;
}

interface Draft {
  said: HandedInDraft;
  why: string;
  corrects: string | null;
}

/** Under which name it is kept while it is being written. */
export function handedInDraftOf(item: string): string {
  return `handed-in ${item}`;
}

/** Says how a file was handed over in place of what stands, with why. */
export function HandedInForm({ item, standing, corrects, onDone }: Props) {
  const words = useWords();
  const calls = useCalls();
  const inputs = useWhenInputs();
  const draft = useRecordDraft<Draft>(handedInDraftOf(item), () => ({
    ...{ said: draftOf(standing), why: '', corrects },
  }));
  const { said, why } = draft.value;
  const keep = async (): Promise<void> => {
    if (!inputs.accept(said)) return;
    const handedIn = laterOf(saidIn(said), draft.value.corrects);
    const annotation = draft.idOf('handed-in');
    if (await draft.keep(() => calls.items.annotate({ item, annotation, text: why, handedIn, was: null })))
      onDone();
  };
  const giveUp = (): void => {
    draft.giveUp();
    onDone();
  };
  const form = useForm(why.trim() !== '', () => void keep());
  return (
    <form
      className={position.form}
      onSubmit={form.onSubmit}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !isListOpen(event.target)) giveUp();
      }}
    >
      <HandedInFields value={said} onChange={(next) => draft.change({ said: next })} inputs={inputs} />
      <Textarea
        label={words.say('handed-in-later.why')}
        description={words.say('handed-in-later.why-help')}
        value={why}
        onChange={(event) => draft.change({ why: event.currentTarget.value })}
        error={form.tried && why.trim() === '' ? words.say('handed-in-later.why-needed') : undefined}
        maxLength={5000}
        autosize
      />
      <ErrorText error={draft.error} />
      <div className={position.buttons}>
        <Button type="submit" loading={draft.isKeeping}>
          {words.say('handed-in-later.keep')}
        </Button>
        <Button variant="default" onClick={giveUp}>
          {words.say('by-hand.cancel')}
        </Button>
      </div>
    </form>
  );
}

function laterOf(said: Said, corrects: string | null): HandedInLater {
  const { receivedFrom, receivedWhere, receivedWhen, receivedHow, receivedForm } = said;
  return {
    ...(receivedFrom === '' ? {} : { receivedFrom }),
    ...(receivedWhere === '' ? {} : { receivedWhere }),
    ...(receivedWhen === null ? {} : { receivedWhen }),
    ...(receivedHow === '' ? {} : { receivedHow }),
    ...(receivedForm === null ? {} : { receivedForm }),
    corrects,
  };
}
