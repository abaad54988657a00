import { UnstyledButton } from '@mantine/core';
import {
  type Icon,
  IconCamera,
  IconFolders,
  IconInbox,
  IconLock,
  IconMap2,
  IconRosetteDiscountCheck,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { WordKey } from '../../words/say.ts';
import { inboxCountQuery, useLocker } from '../shared/calls.ts';
import { modKey } from '../shared/keys.ts';
import { type Place, usePlace } from '../shared/place.ts';
import { lockScreen } from '../shared/screen-lock.ts';
import { useTime } from '../shared/time.ts';
import { useWords } from '../shared/words.tsx';
import { ActingMenu } from './acting-menu.tsx';
import classes from './rail.module.css';

interface Goal {
  word: WordKey;
  icon: Icon;
  place: Place;
  /** Screens that lie within this one. */
  within: readonly Place['screen'][];
  keys?: string;
  /** Shows how many items wait there. */
  counted?: boolean;
}

const goals: readonly Goal[] = [
  {
    word: 'rail.cases',
    icon: IconFolders,
    place: { screen: 'cases' },
    within: ['cases', 'case', 'hand-over'],
  },
  { word: 'rail.inbox', icon: IconInbox, place: { screen: 'inbox' }, within: ['inbox'], counted: true },
  {
    word: 'rail.capture',
    icon: IconCamera,
    place: { screen: 'capture' },
    within: ['capture', 'watch'],
    keys: `${modKey} N`,
  },
  { word: 'rail.map', icon: IconMap2, place: { screen: 'map' }, within: ['map'] },
  { word: 'rail.search', icon: IconSearch, place: { screen: 'search' }, within: ['search'] },
  { word: 'rail.verify', icon: IconRosetteDiscountCheck, place: { screen: 'verify' }, within: ['verify'] },
];

/** The places of the window, and the lock. */
export function Rail() {
  const words = useWords();
  const locker = useLocker();
  const { place, go } = usePlace();
  const { data: waiting = 0 } = useQuery(inboxCountQuery);
  const here = screenOf(place);
  return (
    <nav className={classes.rail} aria-label={words.say('rail.name')}>
      <div className={classes.locker}>
        <span className={classes.lockerName} title={locker.dir}>
          {locker.name}
        </span>
        <ActingMenu />
      </div>
      <ul className={classes.goals}>
        {goals.map((goal) => (
          <li key={goal.word}>
            <RailButton
              label={words.say(goal.word)}
              icon={goal.icon}
              current={goal.within.includes(here)}
              count={goal.counted === true ? waiting : 0}
              onClick={() => go(goal.place)}
              {...(goal.keys === undefined ? {} : { keys: goal.keys })}
            />
          </li>
        ))}
      </ul>
      <ul className={classes.goals}>
        <li>
          <RailButton
            label={words.say('rail.settings')}
            icon={IconSettings}
            current={here === 'settings'}
            onClick={() => go({ screen: 'settings' })}
          />
        </li>
        <li>
          <RailButton
            label={words.say('rail.lock')}
            icon={IconLock}
            current={false}
            onClick={() => void lockScreen()}
            keys={`${modKey} L`}
          />
        </li>
      </ul>
    </nav>
  );
}

/** An item, and two that are compared, belong to the place that one came from, the camera to where its pictures go. */
function screenOf(place: Place): Place['screen'] {
  if (place.screen === 'camera') return place.case === null ? 'inbox' : 'case';
  if (place.screen !== 'item' && place.screen !== 'compare') return place.screen;
  return place.from === undefined ? 'cases' : screenOf(place.from);
}

interface ButtonProps {
  label: string;
  icon: Icon;
  current: boolean;
  keys?: string;
  count?: number;
  onClick: () => void;
}

function RailButton({ label, icon: Drawing, current, keys, count = 0, onClick }: ButtonProps) {
  const time = useTime();
  return (
    <UnstyledButton
      className={classes.goal}
      aria-current={current ? 'page' : undefined}
      aria-label={count > 0 ? `${label} ${time.number(count)}` : label}
      title={keys === undefined ? label : `${label} (${keys})`}
      onClick={onClick}
    >
      <Drawing size={20} stroke={1.6} aria-hidden />
      <span className={classes.label}>{label}</span>
      {count > 0 && (
        <>
          {' '}
          <span className={classes.count}>{time.number(count)}</span>
        </>
      )}
    </UnstyledButton>
  );
}
