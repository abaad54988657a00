import { ActionIcon, Textarea, TextInput } from '@mantine/core';
import { IconExternalLink, IconFile } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { blobUrl } from '../../../contract/bridge.ts';
import type { ExhibitRow } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { usePlace } from '../../shared/place.ts';
import { useWords } from '../../shared/words.tsx';
import { ExhibitMover } from './exhibit-mover.tsx';
import classes from './exhibits.module.css';
import { useTyped } from './use-typed.ts';

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
}

/** One exhibit: its label, its title, and what it shows, which save as they are typed. */
export function Exhibit({ caseId, exhibit, isFirst, isLast, dragged, onDrag, onDrop, onMove }: Props) {
  const words = useWords();
  const calls = useCalls();
  const { go } = usePlace();
  const { item, label, title, shows } = exhibit;
  const typed = useTyped({ label, title, shows }, (value) =>
    calls.cases.label({ case: caseId, item, ...value }),
  );
  const { value } = typed;
  const name = { label };
  const [isOver, setOver] = useState(false);
  const isTarget = dragged !== null && dragged !== item;
  const byKey = (event: KeyboardEvent): void => {
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
      onBlur={typed.flush}
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
            value={value.label}
            onChange={(event) => typed.change({ label: event.currentTarget.value })}
            maxLength={32}
          />
          <TextInput
            className={classes.title}
            aria-label={words.say('exhibits.title-of', name)}
            placeholder={words.say('exhibits.title')}
            value={value.title}
            onChange={(event) => typed.change({ title: event.currentTarget.value })}
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
        </div>
        <Textarea
          aria-label={words.say('exhibits.shows-of', name)}
          placeholder={words.say('exhibits.shows')}
          value={value.shows}
          onChange={(event) => typed.change({ shows: event.currentTarget.value })}
          autosize
          minRows={2}
          maxRows={12}
          maxLength={5000}
        />
        <p className={classes.saved} role="status">
          {typed.state === 'failed' ? '' : words.say(`typed.${typed.state}`)}
        </p>
        <ErrorText error={typed.error} />
      </div>
    </li>
  );
}

/** The small picture of an item, or a sheet where it has none. */
function Picture({ item }: { item: string }) {
  const [missing, setMissing] = useState(false);
  return (
    <span className={classes.picture}>
      {missing ? (
        <IconFile size={28} stroke={1.25} aria-hidden />
      ) : (
        <img src={blobUrl(item, 'thumbnail')} alt="" onError={() => setMissing(true)} />
      )}
    </span>
  );
}
