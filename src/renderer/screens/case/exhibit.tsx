import { ActionIcon, Textarea, TextInput } from '@mantine/core';
import { IconExternalLink, IconFile, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { blobUrl } from '../../../contract/bridge.ts';
import type { ExhibitRow } from '../../../contract/calls/index.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { useCalls } from '../../shared/calls.ts';
import { usePlace } from '../../shared/place.ts';
import { useFailedFile } from '../../shared/read-again.ts';
import { forgetTypedOf } from '../../shared/typed.ts';
import { useWords } from '../../shared/words.tsx';
import { ExhibitMover } from './exhibit-mover.tsx';
import classes from './exhibits.module.css';
import { Meanwhile } from './meanwhile.tsx';
import { exhibitsQuery } from './queries.ts';
import { useFresh } from './use-fresh.ts';
import { type Typed, useTyped } from './use-typed.ts';

type TypedState = Typed<object>['state'];
type Words = ReturnType<typeof useWords>;

interface Props {
  caseId: string;
  exhibit: ExhibitRow;
  isFirst: boolean;
  isLast: boolean;
  /** The item of the exhibit that is being dragged. */
  dragged: string | null;
  onDrag: (item: string | null) => void;
  /** What is being dragged was let go on this one. */
  onDrop: () => void;
  onMove: (by: number) => void;
  onTakeOut: () => Promise<void>;
}

/** One exhibit: its label, its title, and what it shows, which save as they are typed. */
export function Exhibit({
  caseId,
  exhibit: given,
  isFirst,
  isLast,
  dragged,
  onDrag,
  onDrop,
  onMove,
  onTakeOut,
}: Props) {
  const words = useWords();
  const calls = useCalls();
  const { go } = usePlace();
  const query = exhibitsQuery(caseId);
  const exhibit = useFresh(query, (each) => each.item === given.item, given);
  const { item, label, title, shows } = exhibit;
  const save = async <T extends Partial<ExhibitRow>>(typed: T, was: T): Promise<T> => {
    await calls.cases.label({ case: caseId, item, ...typed, was });
    return typed;
  };
  // Without a label it would be no exhibit any more, which is an action of its own.
  const labelled = useTyped(
    `label ${caseId} ${item}`,
    { label },
    save,
    query.queryKey,
    ({ label: typed }) => typed?.trim() !== '',
  );
  const said = useTyped(`exhibit ${caseId} ${item}`, { title, shows }, save, query.queryKey);
  const isUnlabelled = labelled.value.label.trim() === '';
  const flush = (): void => {
    labelled.flush();
    said.flush();
  };
  const takeOut = async (): Promise<void> => {
    await labelled.forget();
    // A label that was refused is meant no more.
    forgetTypedOf(`label ${caseId} ${item}`);
    // What was typed and cannot be saved is said, and not lost.
    if (await said.forget()) await onTakeOut();
  };
  const name = { label };
  const [isOver, setOver] = useState(false);
  const isTarget = dragged !== null && dragged !== item;
  const byKey = (event: KeyboardEvent): void => {
    if (/^(Delete|Backspace)$/.test(event.key) && event.target instanceof HTMLButtonElement) {
      event.preventDefault();
      void takeOut();
    }
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li
      className={classes.exhibit}
      data-dragged={dragged === item}
      data-over={isTarget && isOver}
      onBlur={flush}
      onKeyDown={byKey}
      onDragOver={(event) => {
        if (!isTarget) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!isTarget) return;
        event.preventDefault();
        setOver(false);
        onDrop();
      }}
    >
      <ExhibitMover
        label={label}
        isFirst={isFirst}
        isLast={isLast}
        onMove={onMove}
        onDrag={(begun) => onDrag(begun ? item : null)}
      />
      <Picture item={item} />
      <div className={classes.fields}>
        <div className={classes.line}>
          <TextInput
            className={classes.label}
            aria-label={words.say('exhibits.label-of', name)}
            value={labelled.value.label}
            error={isUnlabelled}
            onChange={(event) => labelled.change({ label: event.currentTarget.value })}
            maxLength={32}
          />
          <TextInput
            className={classes.title}
            aria-label={words.say('exhibits.title-of', name)}
            placeholder={words.say('exhibits.title')}
            value={plainTitle(said.value.title)}
            onChange={(event) => said.change({ title: plainTitle(event.currentTarget.value) })}
            maxLength={500}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={words.say('exhibits.look', name)}
            title={words.say('exhibits.look', name)}
            onClick={() =>
              go({ screen: 'item', item, from: { screen: 'case', case: caseId, tab: 'exhibits' } })
            }
          >
            <IconExternalLink size={18} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={words.say('exhibits.take-out', name)}
            title={words.say('exhibits.take-out', name)}
            onClick={() => void takeOut()}
          >
            <IconX size={18} aria-hidden />
          </ActionIcon>
        </div>
        <Textarea
          aria-label={words.say('exhibits.shows-of', name)}
          placeholder={words.say('exhibits.shows')}
          value={said.value.shows}
          onChange={(event) => said.change({ shows: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={5000}
        />
        <p className={classes.saved} role="status">
          {sayState(labelled, said, words)}
          {isUnlabelled && ` · ${words.say('exhibits.label-needed')}`}
        </p>
        <Meanwhile typed={labelled} names={{ label: words.say('exhibits.label-of', name) }} />
        <Meanwhile
          typed={said}
          names={{ title: words.say('exhibits.title-of', name), shows: words.say('exhibits.shows-of', name) }}
        />
      </div>
    </li>
  );
}

type Said = Pick<Typed<object>, 'state' | 'wasSaved'>;

/** How far two parts of one thing are saved: as the one that is farthest from it. */
function sayState(one: Said, other: Said, words: Words): string {
  const states: readonly TypedState[] = ['failed', 'typed', 'saving', 'as-saved'];
  const least = states.find((state) => state === one.state || state === other.state) ?? 'as-saved';
  if (least === 'as-saved' && !one.wasSaved && !other.wasSaved) return '';
  return least === 'failed' ? '' : words.say(`typed.${least}`);
}

/** The small picture of an item, or a sheet where it has none. */
function Picture({ item }: { item: string }) {
  const { failed, fail } = useFailedFile();
  return (
    <span className={classes.picture}>
      {failed ? (
        <IconFile size={28} stroke={1.25} aria-hidden />
      ) : (
        <img src={blobUrl(item, 'thumbnail')} alt="" onError={fail} />
      )}
    </span>
  );
}
