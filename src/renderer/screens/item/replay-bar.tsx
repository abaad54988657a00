import { ActionIcon, Button, Loader } from '@mantine/core';
import {
  type Icon,
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconChevronUp,
  IconHome,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ReplayState } from '../../../contract/replay.ts';
import { bridge } from '../../shared/bridge.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './replay.module.css';

/** Before a replay is there, and where it failed. */
const nothingYet = { isLoading: false, canGoBack: false, canGoForward: false, absent: [], absentCount: 0 };

/** Where one is in the archive, the ways from there, and what the archive lacks. */
export function ReplayBar({ state, start }: { state: ReplayState; start: string }) {
  const words = useWords();
  const [isListed, setListed] = useState(false);
  const isShown = state.phase === 'shown';
  const shown = isShown ? state : { ...nothingYet, address: start };
  const Chevron = isListed ? IconChevronUp : IconChevronDown;
  return (
    <>
      <div className={classes.bar}>
        <Way to="back" icon={IconArrowLeft} isOpen={shown.canGoBack} />
        <Way to="forward" icon={IconArrowRight} isOpen={shown.canGoForward} />
        <Way to="start" icon={IconHome} isOpen={isShown} />
        <span className={classes.address} role="status" aria-label={words.say('replay.address')}>
          {shown.address ?? words.say('replay.absent-title')}
        </span>
        {shown.isLoading && <Loader size={16} aria-label={words.say('replay.loading')} />}
        {shown.absentCount > 0 && (
          <Button
            size="xs"
            variant="default"
            className={classes.lacks ?? ''}
            aria-expanded={isListed}
            rightSection={<Chevron size={16} aria-hidden />}
            onClick={() => setListed(!isListed)}
          >
            {words.say('replay.absent-count', { count: shown.absentCount })}
          </Button>
        )}
      </div>
      {isListed && shown.absentCount > 0 && (
        <Absent addresses={shown.absent} more={shown.absentCount - shown.absent.length} />
      )}
    </>
  );
}

/** A way that is closed keeps the keyboard where it is. */
function Way({ to, icon: Sign, isOpen }: { to: 'back' | 'forward' | 'start'; icon: Icon; isOpen: boolean }) {
  const words = useWords();
  return (
    <ActionIcon
      variant="default"
      aria-label={words.say(`replay.${to}`)}
      aria-disabled={!isOpen}
      data-disabled={isOpen ? undefined : true}
      onClick={() => {
        if (isOpen) void bridge.replay.go(to);
      }}
    >
      <Sign size={18} aria-hidden />
    </ActionIcon>
  );
}

function Absent({ addresses, more }: { addresses: readonly string[]; more: number }) {
  const words = useWords();
  return (
    // What scrolls is reached by keyboard.
    <div className={classes.absent} tabIndex={0} role="region" aria-label={words.say('replay.absent-list')}>
      <p className={classes.absentHelp}>{words.say('replay.absent-help')}</p>
      <ul className={classes.addresses}>
        {addresses.map((address) => (
          <li key={address}>{address}</li>
        ))}
        {more > 0 && <li>{words.say('replay.absent-more', { count: more })}</li>}
      </ul>
    </div>
  );
}
