import type { HandedInLater } from '../../../contract/annotation.ts';
import { draftOf, type HandedInDraft, type Said, saidIn } from '../../shared/handed-in-draft.ts';
import { HandedInFields } from '../../shared/handed-in-fields.tsx';
import { useRecordDraft } from '../../shared/use-record-draft.ts';
import { useWhenInputs } from '../../shared/when-inputs.ts';
import { SaidForm } from './said-form.tsx';

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
  const inputs = useWhenInputs();
  const draft = useRecordDraft<Draft>(handedInDraftOf(item), () => ({
    ...{ said: draftOf(standing), why: '', corrects },
  }));
  const { said } = draft.value;
  return (
    <SaidForm
      {...{ item, draft, onDone }}
      idFor="handed-in"
      isWhole
      noteOf={() => (inputs.accept(said) ? { handedIn: laterOf(saidIn(said), draft.value.corrects) } : null)}
      says={{
        why: 'handed-in-later.why',
        help: 'handed-in-later.why-help',
        needed: 'handed-in-later.why-needed',
        keep: 'handed-in-later.keep',
      }}
    >
      {() => (
        <HandedInFields value={said} onChange={(next) => draft.change({ said: next })} inputs={inputs} />
      )}
    </SaidForm>
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
