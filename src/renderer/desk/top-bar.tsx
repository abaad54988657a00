import { ActionIcon, UnstyledButton } from '@mantine/core';
import { IconArrowLeft, IconChevronRight, IconSearch } from '@tabler/icons-react';
import { modKey } from '../shared/keys.ts';
import { openPalette } from '../shared/palette.tsx';
import { usePlace } from '../shared/place.ts';
import { useWords } from '../shared/words.tsx';
import classes from './top-bar.module.css';
import { useTrail } from './trail.ts';

/** Where one is, the way back, and the field that finds anything. */
export function TopBar() {
  const words = useWords();
  const { go, back, canGoBack } = usePlace();
  const trail = useTrail();
  return (
    <header className={classes.bar}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={words.say('top.back')}
        title={words.say('top.back')}
        disabled={!canGoBack}
        onClick={back}
      >
        <IconArrowLeft size={18} aria-hidden />
      </ActionIcon>
      <nav aria-label={words.say('top.trail')} className={classes.trail}>
        <ol>
          {trail.map(({ word, place }, index) => (
            <li key={`${index} ${word}`}>
              {index > 0 && <IconChevronRight size={14} aria-hidden />}
              {place === undefined ? (
                <span aria-current="page" className={classes.here} title={word}>
                  {word}
                </span>
              ) : (
                <UnstyledButton className={classes.step} onClick={() => go(place)}>
                  {word}
                </UnstyledButton>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <UnstyledButton className={classes.search} onClick={openPalette}>
        <IconSearch size={16} aria-hidden />
        <span>{words.say('top.search')}</span>
        <kbd>{modKey} K</kbd>
      </UnstyledButton>
    </header>
  );
}
