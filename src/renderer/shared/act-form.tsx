import { Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Act, ActSuggestion, CaseActs } from '../../contract/acts.ts';
import { Choice } from './act-choice.tsx';
import { ActDoubts } from './act-doubts.tsx';
import { draftOf, toRecords } from './act-draft.ts';
import classes from './act-form.module.css';
import { AccountFields, HolderFields } from './act-people-fields.tsx';
import { asFarAsTyped } from './act-time.ts';
import { TimeFields } from './act-time-fields.tsx';
import { actsQuery, kindsOfAct, kindsOfTarget, waysKnown } from './acts.ts';
import { EvidenceField } from './evidence-field.tsx';
import { Read } from './read.tsx';
import { RecordForm } from './record-form.tsx';
import { useTells } from './record-tells.ts';
import { useKeepRecords } from './records.ts';
import { useTurning } from './turning.ts';
import { useRecordDraft } from './use-record-draft.ts';
import { useWords } from './words.tsx';

interface Props {
  /** What its draft is of. */
  of: string;
  caseId: string;
  /** What shows it. */
  items: readonly string[];
  /** The one that is changed; null for a new one. */
  act: Act | null;
  /** What the page shows of a new one. */
  suggested: (ActSuggestion & { note?: string }) | null;
  onDone: () => void;
}

/** An alleged act, written by a person: who, by which account, what, to what, when, and how that is known. */
export function ActForm(props: Props) {
  const read = useQuery(actsQuery(props.caseId));
  return <Read of={read}>{(acts) => <Form key={props.of} {...props} acts={acts} />}</Read>;
}

function Form({ of, caseId, items, act, suggested, acts, onDone }: Props & { acts: CaseActs }) {
  const words = useWords();
  const keepRecords = useKeepRecords(caseId);
  const tells = useTells();
  const turning = useTurning();
  const standingOf = ({ acts: all }: CaseActs): Act | null =>
    act === null ? null : (all.find(({ id }) => id === act.id) ?? act);
  const writing = useRecordDraft(
    of,
    (known) => draftOf(known, standingOf(known), suggested, items),
    acts,
    act === null && suggested !== null,
  );
  const { value: draft, change } = writing;

  const isNew = act === null;

  return (
    <RecordForm
      title={words.say(isNew ? 'acts.form' : 'acts.form-change')}
      doWord={words.say(isNew ? 'acts.do-record' : 'acts.do-change')}
      draft={writing}
      tells={(value, known) => tells.act(value, known, act?.id)}
      onKeep={(value) =>
        keepRecords(
          writing.known,
          toRecords(value, { acts, act, idOf: writing.idOf }),
          words.say(isNew ? 'acts.recorded' : 'acts.changed'),
        )
      }
      onDone={onDone}
    >
      <div className={classes.line}>
        <Choice
          name={words.say('acts.field-act')}
          value={draft.kind}
          data={kindsOfAct.map((value) => ({ value, label: words.say(`act.${value}`) }))}
          onChange={(kind) => change({ kind })}
        />
        <Choice
          name={words.say('acts.field-basis')}
          value={draft.basis}
          data={waysKnown.map((value) => ({ value, label: words.say(`basis.${value}`) }))}
          onChange={(basis) => change({ basis })}
        />
      </div>
      <AccountFields draft={draft} acts={acts} change={change} />
      <HolderFields draft={draft} acts={acts} change={change} />
      <fieldset className={classes.part}>
        <legend className={classes.legend}>{words.say('acts.target')}</legend>
        <Choice
          name={words.say('acts.field-target-kind')}
          value={draft.target.kind}
          data={kindsOfTarget.map((value) => ({ value, label: words.say(`target.${value}`) }))}
          onChange={(kind) => change({ target: { ...draft.target, kind } })}
        />
        <div className={classes.line}>
          <TextInput
            className={classes.wide}
            label={words.say('acts.field-target-url')}
            value={draft.target.url}
            maxLength={4000}
            onChange={(event) => change({ target: { ...draft.target, url: event.currentTarget.value } })}
          />
          <TextInput
            className={classes.wide}
            label={words.say('acts.field-target-shown')}
            {...turning(draft.target.shown)}
            value={draft.target.shown}
            maxLength={500}
            onChange={(event) => change({ target: { ...draft.target, shown: event.currentTarget.value } })}
          />
        </div>
      </fieldset>
      <TimeFields
        name={words.say('acts.done')}
        hint={words.say('acts.done-hint')}
        value={draft.done}
        onChange={(done) => change({ done })}
      />
      <TimeFields
        name={words.say('acts.found')}
        hint={words.say('acts.found-hint')}
        value={draft.found}
        onChange={(found) => change({ found })}
      />
      <fieldset className={classes.part}>
        <EvidenceField
          caseId={caseId}
          label={words.say('acts.evidence')}
          hint={words.say('acts.evidence-hint')}
          value={draft.items}
          onChange={(chosen) => change({ items: chosen })}
        />
      </fieldset>
      <Textarea
        label={words.say('acts.note')}
        description={words.say('acts.note-hint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
      <ActDoubts of={{ ...draft, done: asFarAsTyped(draft.done), found: asFarAsTyped(draft.found) }} />
    </RecordForm>
  );
}
