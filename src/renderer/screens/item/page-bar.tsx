import { ActionIcon, NumberInput } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useKeyHint, useKeys } from '../../shared/keys.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './page-bar.module.css';

/** From so many pages on the number of one can be typed. */
const typedFrom = 8;

/** Which page of a picture with several is looked at. */
export interface Pages {
  page: number;
  count: number;
  goTo: (page: number) => void;
}

/**
 * The pages of one picture.
 *
 * @param of names the picture: of another one its own first is shown
 * @param first which is shown until another one is asked for
 */
export function usePages(of: string, count: number, first = 1): Pages {
  const [shown, show] = useState<{ of: string; page: number } | null>(null);
  return {
    page: Math.min(shown?.of === of ? shown.page : first, count),
    count,
    goTo: (page) => show({ of, page: Math.max(1, Math.min(count, page)) }),
  };
}

/** Goes along the pages of a picture, one by one, or to the one whose number is typed; nothing where it has but one. */
export function PageBar({ pages }: { pages: Pages }) {
  const words = useWords();
  const hint = useKeyHint();
  const { page, count, goTo } = pages;
  const [typed, setTyped] = useState<number | string>('');
  useKeys([
    [',', () => goTo(page - 1)],
    ['.', () => goTo(page + 1)],
  ]);
  if (count < 2) return null;
  const goToTyped = (): void => {
    if (typeof typed === 'number') goTo(typed);
    setTyped('');
  };
  return (
    <div className={classes.pages}>
      <ActionIcon
        variant="default"
        aria-disabled={page === 1}
        data-disabled={page === 1 || undefined}
        aria-label={hint(words.say('pages.before'), ',')}
        title={hint(words.say('pages.before'), ',')}
        onClick={() => goTo(page - 1)}
      >
        <IconChevronLeft size={18} aria-hidden />
      </ActionIcon>
      <span className={classes.which} role="status">
        {words.say('pages.of', { page, pages: count })}
      </span>
      <ActionIcon
        variant="default"
        aria-disabled={page === count}
        data-disabled={page === count || undefined}
        aria-label={hint(words.say('pages.after'), '.')}
        title={hint(words.say('pages.after'), '.')}
        onClick={() => goTo(page + 1)}
      >
        <IconChevronRight size={18} aria-hidden />
      </ActionIcon>
      {count >= typedFrom && (
        <NumberInput
          className={classes.number ?? ''}
          size="xs"
          aria-label={words.say('pages.go-to')}
          placeholder={words.say('pages.go-to')}
          value={typed}
          onChange={setTyped}
          onBlur={goToTyped}
          onKeyDown={({ key }) => {
            if (key === 'Enter') goToTyped();
            if (key === 'Escape') setTyped('');
          }}
          min={1}
          max={count}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="none"
          hideControls
        />
      )}
    </div>
  );
}
