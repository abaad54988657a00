import { Loader, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, useEffect, useMemo, useRef, useState } from 'react';
import type { TextComparison } from '../../../contract/comparison.ts';
import { Read } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './compare.module.css';
import { DifferenceBar } from './difference-bar.tsx';
import { textsQueryOf } from './queries.ts';
import { blocksOf, type NumberedPart } from './text-blocks.ts';
import type { Two } from './two.ts';

/** The texts of two items as one, with the words that only one of them has. */
export function CompareText(two: Two) {
  const words = useWords();
  const read = useQuery(textsQueryOf(two));
  return (
    <Read
      of={read}
      waiting={
        <p className={classes.nothing} role="status">
          <Loader size={12} aria-hidden /> {words.say('compare.busy')}
        </p>
      }
    >
      {(found) => <Found found={found} />}
    </Read>
  );
}

function Found({ found }: { found: TextComparison | { result: 'missing' } }) {
  const words = useWords();
  switch (found.result) {
    case 'same':
      return <p className={classes.nothing}>{words.say('compare.texts-same', { count: found.words })}</p>;
    case 'missing':
    case 'too-large':
      return <p className={classes.nothing}>{words.say(`compare.texts-${found.result}`)}</p>;
    case 'too-different':
      return (
        <p className={classes.nothing}>
          {words.say('compare.too-different', { start: found.sameAtStart, end: found.sameAtEnd })}
        </p>
      );
    case 'compared':
      return <Compared found={found} />;
  }
}

function Compared({ found }: { found: Extract<TextComparison, { result: 'compared' }> }) {
  const words = useWords();
  const blocks = useMemo(() => blocksOf(found.parts), [found]);
  const [at, setAt] = useState<number | null>(null);
  const shown = useGrowing(blocks.length, at === null ? 0 : blockWith(blocks, at));
  const text = useRef<HTMLDivElement>(null);
  const marked = found.differences - found.left;
  useEffect(() => {
    if (at === null) return;
    const places = text.current?.querySelectorAll(`[data-difference="${String(at)}"]`) ?? [];
    for (const place of places) place.setAttribute('data-now', 'true');
    places[0]?.scrollIntoView({ block: 'center' });
    return () => {
      for (const place of places) place.removeAttribute('data-now');
    };
  }, [at, shown]);
  const parts = blocks.flat().filter(({ difference }) => difference === at && at !== null);
  const kinds = new Set(parts.map(({ is }) => is));
  const what = kinds.size > 1 ? 'changed' : kinds.has('added') ? 'added' : 'removed';
  return (
    <div className={classes.textView}>
      <div className={classes.textBar}>
        <DifferenceBar count={marked} at={at} what={words.say(`compare.is-${what}`)} go={setAt} />
        <span>
          <ins className={classes.added}>{words.say('compare.words-added', { count: found.addedWords })}</ins>
        </span>
        <span>
          <del className={classes.removed}>
            {words.say('compare.words-removed', { count: found.removedWords })}
          </del>
        </span>
        {found.left > 0 && <span>{words.say('compare.left-text', { count: found.left })}</span>}
      </div>
      <div ref={text} className={classes.text} role="group" aria-label={words.say('compare.text-label')}>
        {blocks.slice(0, shown).map((block, index) => (
          <Block key={index} parts={block} />
        ))}
      </div>
    </div>
  );
}

const Block = memo(function Block({ parts }: { parts: readonly NumberedPart[] }) {
  const words = useWords();
  return (
    <div className={classes.block}>
      {parts.map((part, index) => (
        <Piece key={index} part={part} words={words} />
      ))}
    </div>
  );
});

function Piece({ part, words }: { part: NumberedPart; words: ReturnType<typeof useWords> }) {
  const { is, text, cut, difference } = part;
  const left = cut > 0 && (
    <span className={classes.cut}>
      {words.say(is === 'same' ? 'compare.cut-same' : 'compare.cut-more', { count: cut })}
    </span>
  );
  if (is === 'same')
    return (
      <>
        {text}
        {left}
      </>
    );
  const Mark = is === 'added' ? 'ins' : 'del';
  return (
    <>
      <Mark className={classes[is]} data-difference={difference}>
        <VisuallyHidden component="span">
          {words.say(is === 'added' ? 'compare.before-newer' : 'compare.before-older')}
        </VisuallyHidden>
        {text}
      </Mark>
      {left}
    </>
  );
}

function blockWith(blocks: readonly (readonly NumberedPart[])[], difference: number): number {
  return blocks.findIndex((block) => block.some((part) => part.difference === difference)) + 1;
}

/** A long text is put there block by block, between what else there is to do; at least `needed` at once. */
function useGrowing(total: number, needed: number): number {
  const [grown, setGrown] = useState(2);
  useEffect(() => {
    if (grown >= total) return undefined;
    const idle = requestIdleCallback(() => setGrown((now) => now + 1));
    return () => cancelIdleCallback(idle);
  }, [grown, total]);
  return Math.min(total, Math.max(grown, needed));
}
