import { UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, memo, type Ref, useMemo } from 'react';
import type { CaseRow, SearchHitRow } from '../../../contract/calls/index.ts';
import { typedWords } from '../../../contract/case-words.ts';
import { useCases } from '../../shared/cases.ts';
import { KindWord } from '../../shared/kind-word.tsx';
import { usePlace } from '../../shared/place.ts';
import { Thumbnail } from '../../shared/thumbnail.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { CaseHit } from './case-hit.tsx';
import { MarkedText } from './marked-text.tsx';
import classes from './search.module.css';

/** The arrows lead from one hit to the next; before the first, back to the field. */
function onKeyDown(event: KeyboardEvent<HTMLUListElement>): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
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

/** Of more cases that are called so, how many more there are is said. */
const mostCases = 5;

interface Props {
  /** Cases that are called so. */
  called: readonly CaseRow[];
  hits: readonly SearchHitRow[];
  /** What was searched for. */
  text: string;
  ref: Ref<HTMLUListElement>;
}

/** What was found, cases before items and the best first; a click or Enter opens it. Left alone while it is the same. */
export const Hits = memo(function Hits({ called, hits, text, ref }: Props) {
  const words = useWords();
  const cases = useCases();
  const typed = useMemo(() => typedWords(text), [text]);
  const numberOf = (id: string | null): string =>
    cases.find((each) => each.case === id)?.number ?? words.say('item.inbox');
  return (
    <ul ref={ref} className={classes.hits} aria-label={words.say('search.results')} onKeyDown={onKeyDown}>
      {called.slice(0, mostCases).map((each) => (
        <li key={each.case}>
          <CaseHit found={each} typed={typed} />
        </li>
      ))}
      {called.length > mostCases && (
        <li className={classes.more}>
          {words.say('search.more-cases', { count: called.length - mostCases })}
        </li>
      )}
      {hits.map((hit) => (
        <li key={hit.item}>
          <Hit hit={hit} number={numberOf(hit.case)} typed={typed} />
        </li>
      ))}
    </ul>
  );
});

interface HitProps {
  hit: SearchHitRow;
  /** Of its case, or the name of the inbox. */
  number: string;
  typed: readonly string[];
}

function Hit({ hit, number, typed }: HitProps) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  return (
    <UnstyledButton
      className={classes.hit}
      onClick={() =>
        go({
          ...{ screen: 'item', item: hit.item, from: place },
          ...(hit.role === 'ocr' ? { tab: 'text', found: hit.found } : {}),
        })
      }
    >
      <Thumbnail item={hit.item} kind={hit.kind} has={hit.hasThumbnail} className={classes.kind} />
      <span className={classes.words}>
        <span className={classes.title}>
          <MarkedText text={hit.title} typed={typed} found={hit.found} />
        </span>
        <span className={classes.snippet}>
          {hit.role === 'exhibit' && <span className={classes.note}>{words.say('search.in-exhibit')}: </span>}
          {hit.role === 'ocr' && <span className={classes.note}>{words.say('search.in-ocr')}: </span>}
          {hit.role === 'banner' && <span className={classes.note}>{words.say('search.on-banner')}: </span>}
          {hit.role === 'notes' && <span className={classes.note}>{words.say('search.in-note')}: </span>}
          <MarkedText text={hit.snippet} typed={typed} found={hit.found} />
        </span>
        <span className={classes.where}>
          <KindWord kind={hit.kind} /> · {number} · {time.short(hit.capturedAt)}
        </span>
      </span>
    </UnstyledButton>
  );
}
