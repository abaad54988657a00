import { UnstyledButton } from '@mantine/core';
import { useDocumentVisibility, useReducedMotion } from '@mantine/hooks';
import { IconEye, IconEyeOff, IconMaximize, IconMinimize } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { liveUrl } from '../../../contract/bridge.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './live-picture.module.css';

/** From one picture to the next. */
const restMs = 1000;

/** What was chosen last, also from one page to the next; where the system asks for less motion nothing moves unasked. */
let chosen: { watching?: boolean; large?: boolean } = {};

/**
 * The page of a job as the browser has it now, once a second, while it is looked at: it asks for nothing where it is
 * not shown, and nothing of it is kept.
 */
export function LivePicture({ job, url }: { job: string; url: string }) {
  const words = useWords();
  const still = useReducedMotion(false, { getInitialValueInEffect: false });
  const [watching, setWatching] = useState(chosen.watching ?? !still);
  const [large, setLarge] = useState(chosen.large ?? false);
  const enlarge = (now: boolean): void => {
    chosen = { ...chosen, large: now };
    setLarge(now);
  };
  const watch = (now: boolean): void => {
    chosen = { ...chosen, watching: now };
    setWatching(now);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !large) return;
    event.stopPropagation();
    enlarge(false);
  };
  const figure = useRef<HTMLElement>(null);
  useEffect(() => {
    if (large) figure.current?.scrollIntoView({ block: 'nearest' });
  }, [large]);
  const Toggle = watching ? IconEyeOff : IconEye;
  return (
    <figure ref={figure} className={classes.live} data-large={large || undefined} onKeyDown={onKeyDown}>
      {watching && (
        <UnstyledButton
          className={classes.screen ?? ''}
          aria-label={words.say(large ? 'live.smaller' : 'live.larger', { url })}
          aria-expanded={large}
          onClick={() => enlarge(!large)}
        >
          <Screen job={job} />
          {large ? (
            <IconMinimize size={20} className={classes.size} aria-hidden />
          ) : (
            <IconMaximize size={20} className={classes.size} aria-hidden />
          )}
        </UnstyledButton>
      )}
      <figcaption className={classes.caption}>
        {watching && <span>{words.say('live.not-evidence')}</span>}
        <UnstyledButton
          className={classes.toggle ?? ''}
          aria-label={words.say(watching ? 'live.hide-of' : 'live.show-of', { url })}
          onClick={() => watch(!watching)}
        >
          <Toggle size={14} aria-hidden /> {words.say(watching ? 'live.hide' : 'live.show')}
        </UnstyledButton>
      </figcaption>
    </figure>
  );
}

/** The newest picture, and hidden the one that is on its way. */
function Screen({ job }: { job: string }) {
  const words = useWords();
  const { shown, pictures, came, failed } = useLooks();
  return (
    <>
      {shown === null && <span className={classes.nothing}>{words.say('live.nothing-yet')}</span>}
      {pictures.map((look) => (
        <img
          key={look}
          src={liveUrl(job, look)}
          alt=""
          hidden={look !== shown}
          decoding="async"
          draggable={false}
          onLoad={() => came(look)}
          onError={failed}
        />
      ))}
    </>
  );
}

/** One picture is shown until the next has come: two at most are there. Where none comes, the last one stays. */
function useLooks() {
  const isVisible = useDocumentVisibility() !== 'hidden';
  const [shown, setShown] = useState<number | null>(null);
  const [asked, setAsked] = useState(nextLook);
  const [isResting, setResting] = useState(false);
  useEffect(() => {
    if (!isVisible || !isResting) return undefined;
    const rest = setTimeout(() => {
      setResting(false);
      setAsked(nextLook());
    }, restMs);
    return () => clearTimeout(rest);
  }, [isVisible, isResting]);
  const pictures = [...new Set([shown ?? asked, asked])];
  return {
    shown,
    pictures,
    came: (look: number) => {
      setShown(look);
      setResting(true);
    },
    failed: () => setResting(true),
  };
}

let looked = 0;
function nextLook(): number {
  looked += 1;
  return looked;
}
