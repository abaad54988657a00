import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconList } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Ruler, RulerPart } from '../../../contract/calls/index.ts';
import { dayOf } from '../../shared/days.ts';
import { useDaysWords } from '../../shared/days-words.ts';
import { recall, remember, unfiltered } from '../../shared/item-query.ts';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { rulerQuery } from './queries.ts';
import { isFull, partsOf } from './ruler.ts';
import classes from './time-ruler.module.css';

/** A part is as wide as a finger needs, in px, and there are never fewer or more than so many. */
const partWidth = 28;
const [fewest, most] = [6, 48];
/** What the two open ends and the cut between the stretches take, in px. */
const aroundParts = 88;
const [lowest, highest] = [6, 36];

/** The time of a case on one line: evidence stands above it, events hang below it, and posts plant their own flags. */
export function TimeRuler({ caseId }: { caseId: string }) {
  const words = useWords();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const count = Math.min(most, Math.max(fewest, Math.floor((width - aroundParts) / partWidth)));
  const read = useQuery({
    ...rulerQuery(caseId, count),
    enabled: width > 0,
    placeholderData: keepPreviousData,
  });
  const ruler = read.data ?? null;
  return (
    <section className={classes.ruler} aria-label={words.say('ruler.title')}>
      <h2 className={classes.title}>{words.say('ruler.title')}</h2>
      <ReadError of={[read]} />
      <div ref={ref} className={classes.room}>
        {ruler !== null && <Drawn ruler={ruler} caseId={caseId} />}
      </div>
    </section>
  );
}

interface Props {
  ruler: Ruler;
  caseId: string;
}

function Drawn({ ruler, caseId }: Props) {
  const words = useWords();
  const time = useTime();
  const id = useId();
  const { before, noted } = ruler;
  const parts = partsOf(ruler);
  const full = parts.flatMap((part, place) => (isFull(part) ? [place] : []));
  const [chosen, setChosen] = useState<number | null>(null);
  const shown = chosen !== null && full.includes(chosen) ? chosen : (full.at(-1) ?? 0);
  const tallest = Math.max(1, ...parts.map(({ evidence }) => evidence));
  const sum = (of: 'evidence' | 'events'): number => noted.parts.reduce((all, part) => all + part[of], 0);
  const evidence = sum('evidence');
  const say = usePartWords();
  const { show } = useItemsOf(caseId);
  const part = parts[shown];

  const go = (place: number | undefined): void => {
    if (place === undefined) return;
    setChosen(place);
    document.getElementById(`${id}-${place}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const at = full.indexOf(shown);
    const ways: Record<string, () => void> = {
      ArrowLeft: () => go(full[Math.max(0, at - 1)]),
      ArrowRight: () => go(full[at + 1]),
      Home: () => go(full[0]),
      End: () => go(full.at(-1)),
      Enter: () => part !== undefined && part.evidence > 0 && show(part),
    };
    const way = ways[event.key];
    if (way === undefined) return;
    event.preventDefault();
    way();
  };
  const drawn = (one: RulerPart, place: number) => (
    <Part
      key={one.from}
      id={`${id}-${place}`}
      part={one}
      isShown={place === shown}
      height={one.evidence === 0 ? 0 : lowest + (one.evidence / tallest) * (highest - lowest)}
      name={say(one)}
      choose={() => setChosen(place)}
    />
  );
  const older = before?.parts ?? [];
  return (
    <>
      <div
        className={classes.line}
        role="listbox"
        aria-orientation="horizontal"
        aria-label={words.say('overview.strip', {
          evidence: time.number(evidence),
          events: time.number(sum('events')),
          from: time.short(noted.from),
          until: time.short(noted.until),
        })}
        onKeyDown={onKeyDown}
      >
        <span className={classes.open} data-side="left" aria-hidden />
        {older.map(drawn)}
        {before !== null && <span className={classes.cut} aria-hidden />}
        {noted.parts.map((one, place) => drawn(one, older.length + place))}
        <span className={classes.open} data-side="right" aria-hidden />
      </div>
      <div className={classes.ends}>
        {before !== null && <span>{words.say('ruler.oldest', { time: time.short(before.from) })}</span>}
        <span>{words.say('ruler.first', { time: time.short(noted.from) })}</span>
        <span>{words.say('ruler.last', { time: time.short(noted.until) })}</span>
      </div>
      {part !== undefined && <Told part={part} name={say(part)} show={show} />}
      <p className={classes.legend} aria-hidden>
        <span data-of="evidence">{words.say('overview.evidence')}</span>
        <span data-of="events">{words.say('overview.events')}</span>
        <span data-of="posts">
          <Flag /> {words.say('ruler.posts')}
        </span>
      </p>
      <p className={classes.note}>
        {words.say(evidence === 0 ? 'ruler.empty' : 'ruler.open', { zone: time.zone(noted.until) })}
      </p>
    </>
  );
}

interface PartProps {
  id: string;
  part: RulerPart;
  isShown: boolean;
  height: number;
  name: string;
  choose: () => void;
}

function Part({ id, part, isShown, height, name, choose }: PartProps) {
  const time = useTime();
  const drawing = (
    <>
      <span className={classes.above}>
        {part.posts > 1 && <span className={classes.many}>{time.number(part.posts)}</span>}
        {part.posts > 0 && <Flag />}
        {height > 0 && <span className={classes.evidence} style={{ height }} />}
      </span>
      <span className={classes.below}>{part.events > 0 && <span className={classes.events} />}</span>
    </>
  );
  if (!isFull(part))
    return (
      <span className={classes.part} aria-hidden>
        {drawing}
      </span>
    );
  return (
    <div
      id={id}
      className={classes.part}
      role="option"
      aria-selected={isShown}
      aria-label={name}
      tabIndex={isShown ? 0 : -1}
      onClick={choose}
      onFocus={choose}
    >
      {drawing}
    </div>
  );
}

/** What is in the part that is chosen, and the way to it. */
function Told({ part, name, show }: { part: RulerPart; name: string; show: (part: RulerPart) => void }) {
  const words = useWords();
  const days = useDaysWords();
  return (
    <div className={classes.told}>
      <span>{name}</span>
      {part.evidence > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconList size={14} aria-hidden />}
          onClick={() => show(part)}
        >
          {words.say('ruler.items', { days: days(daysOf(part)) ?? '' })}
        </Button>
      )}
    </div>
  );
}

function Flag() {
  return (
    <svg className={classes.flag} width="11" height="14" viewBox="0 0 11 14" aria-hidden="true">
      <path d="M1.5 14V1h9L8 4.5 10.5 8h-9" />
    </svg>
  );
}

function daysOf({ from, until }: RulerPart): { from: string; to: string } {
  return { from: dayOf(from), to: dayOf(until) };
}

/** From when to when a part is, and how much of what falls into it. */
function usePartWords(): (part: RulerPart) => string {
  const words = useWords();
  const time = useTime();
  return ({ from, until, evidence, events, posts }) => {
    const [first, last] = [time.short(from), time.short(until)];
    const told = [
      ...(evidence === 0 ? [] : [words.say('ruler.evidence-count', { count: evidence })]),
      ...(events === 0 ? [] : [words.say('ruler.events-count', { count: events })]),
      ...(posts === 0 ? [] : [words.say('ruler.posts-count', { count: posts })]),
    ];
    return [first === last ? first : `${first} – ${last}`, ...told].join(' · ');
  };
}

/** Leads to the items that were captured on the days of a part. */
function useItemsOf(caseId: string): { show: (part: RulerPart) => void } {
  const { replace } = usePlace();
  return {
    show(part) {
      const { query, view } = recall(caseId);
      remember(caseId, { query: { ...unfiltered(query), ...daysOf(part) }, view, at: null });
      replace({ screen: 'case', case: caseId, tab: 'items' });
    },
  };
}
