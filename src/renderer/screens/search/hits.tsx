import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, type Ref, useMemo } from 'react';
import type { SearchHitRow } from '../../../contract/calls/index.ts';
import { useCases } from '../../shared/cases.ts';
import { usePlace } from '../../shared/place.ts';
import { Thumbnail } from '../../shared/thumbnail.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { MarkedText } from './marked-text.tsx';
import { patternOf } from './pattern.ts';
import classes from './search.module.css';

/** The arrows lead from one hit to the next; before the first, back to the field. */
function onKeyDown(event: KeyboardEvent<HTMLUListElement>): void {
  const key = event.key.toLowerCase();
  const by = key === 'arrowdown' || key === 'j' ? 1 : key === 'arrowup' || key === 'k' ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const next = buttons[at + by];
  if (next !== undefined) next.focus();
  else if (at === 0) document.querySelector<HTMLInputElement>('main input')?.focus();
}

interface Props {
  hits: readonly SearchHitRow[];
  /** What was searched for. */
  text: string;
  ref: Ref<HTMLUListElement>;
}

/** What was found, the best first; a click or Enter opens it. */
export function Hits({ hits, text, ref }: Props) {
  const words = useWords();
  const pattern = useMemo(() => patternOf(text), [text]);
  return (
    <ul ref={ref} className={classes.hits} aria-label={words.say('search.results')} onKeyDown={onKeyDown}>
      {hits.map((hit) => (
        <li key={hit.item}>
          <Hit hit={hit} pattern={pattern} />
        </li>
      ))}
    </ul>
  );
}

function Hit({ hit, pattern }: { hit: SearchHitRow; pattern: RegExp | null }) {
  const words = useWords();
  const time = useTime();
  const cases = useCases();
  const { place, go } = usePlace();
  const number = cases.find((each) => each.case === hit.case)?.number ?? words.say('item.inbox');
  return (
    <UnstyledButton
      className={classes.hit}
      onClick={() => go({ screen: 'item', item: hit.item, from: place })}
    >
      <Thumbnail item={hit.item} kind={hit.kind} has={false} className={classes.kind} />
      <span className={classes.words}>
        <span className={classes.title}>
          <MarkedText text={hit.title} pattern={pattern} />
        </span>
        <span className={classes.snippet}>
          {hit.role === 'notes' && <span className={classes.note}>{words.say('search.in-note')}: </span>}
          <MarkedText text={hit.snippet} pattern={pattern} />
        </span>
        <span className={classes.where}>
          {words.sayCode('kind', hit.kind)} · {number} · {time.short(hit.capturedAt)}
        </span>
      </span>
    </UnstyledButton>
  );
}
