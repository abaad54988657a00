import { ActionIcon, Button, UnstyledButton } from '@mantine/core';
import {
  type Icon,
  IconArchive,
  IconDatabaseImport,
  IconFolderOpen,
  IconPlus,
  IconRosetteDiscountCheck,
  IconSchool,
  IconX,
} from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { RecentLocker } from '../../../contract/calls/index.ts';
import { bridge } from '../../shared/bridge.ts';
import { deskQuery, useCalls, useDesk } from '../../shared/calls.ts';
import { useRestoring } from '../../shared/restoring.ts';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { Frame } from './frame.tsx';
import classes from './welcome.module.css';
import { lockerNameOf, type Sheet } from './where.ts';

/** How often the disks of the lockers are looked for. */
const whileHereMs = 2000;

/** The first thing seen: the lockers that were open before, and how to come to one. */
export function Welcome({ onGo }: { onGo: (sheet: Sheet) => void }) {
  const words = useWords();
  const { recent } = useDesk();
  // A disk that is plugged in is there without a press.
  useQuery({ ...deskQuery, refetchInterval: whileHereMs });
  const { state: restore } = useRestoring().work;
  const openAnother = async (): Promise<void> => {
    const [chosen] = await bridge.choose('locker');
    if (chosen !== undefined)
      onGo({ is: 'open', where: { where: { token: chosen.token }, path: chosen.path } });
  };
  return (
    <Frame
      title={words.say(recent.length > 0 ? 'welcome.title' : 'welcome.title-first')}
      subtitle={words.say(recent.length > 0 ? 'welcome.subtitle' : 'welcome.subtitle-first')}
    >
      {recent.length > 0 && (
        <ul className={classes.recent} aria-label={words.say('welcome.recent')}>
          {recent.map((locker) => (
            <Recent key={locker.dir} locker={locker} onGo={onGo} />
          ))}
        </ul>
      )}
      <div className={classes.actions}>
        <Button
          size="md"
          variant={recent.length > 0 ? 'default' : 'filled'}
          leftSection={<IconPlus size={18} aria-hidden />}
          onClick={() => onGo({ is: 'create' })}
        >
          {words.say('welcome.create')}
        </Button>
        <Button
          size="md"
          variant="default"
          leftSection={<IconFolderOpen size={18} aria-hidden />}
          onClick={() => void openAnother()}
        >
          {words.say('welcome.open-another')}
        </Button>
      </div>
      <div className={classes.more}>
        <More icon={IconDatabaseImport} onClick={() => onGo({ is: 'restore' })}>
          {words.say(
            restore.is === 'running'
              ? 'welcome.restoring'
              : restore.is === 'done'
                ? 'restore.done'
                : 'welcome.restore',
          )}
        </More>
        <More icon={IconRosetteDiscountCheck} onClick={() => onGo({ is: 'verify' })}>
          {words.say('welcome.verify')}
        </More>
        <More icon={IconSchool} onClick={() => onGo({ is: 'sample' })}>
          {words.say('sample.open')}
        </More>
      </div>
    </Frame>
  );
}

function Recent({ locker, onGo }: { locker: RecentLocker; onGo: (sheet: Sheet) => void }) {
  const words = useWords();
  const time = useTime();
  const calls = useCalls();
  const tell = useTell();
  const name = lockerNameOf(locker.dir);
  const forget = async (): Promise<void> => {
    await calls.locker.forget({ recent: locker.dir });
    tell.say(words.say('welcome.forgotten', { name }), {
      word: words.say('items.undo'),
      undoes: true,
      run: () => tell.watch(calls.locker.putBack({ forgotten: locker.dir })),
    });
  };
  return (
    <li className={classes.row}>
      <UnstyledButton
        className={classes.locker}
        disabled={!locker.present}
        onClick={() => onGo({ is: 'open', where: { where: { recent: locker.dir }, path: locker.dir } })}
      >
        <IconArchive size={22} stroke={1.5} aria-hidden />
        <span className={classes.about}>
          <span className={classes.name}>{name}</span>
          <span className={classes.path}>{locker.dir}</span>
          <span className={classes.when}>
            {locker.present
              ? words.say('welcome.opened', { time: time.short(locker.openedAt) })
              : words.say('welcome.absent')}
          </span>
        </span>
      </UnstyledButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={words.say('welcome.forget', { name })}
        title={words.say('welcome.forget', { name })}
        onClick={() => tell.watch(forget())}
      >
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

function More({ icon: Drawing, onClick, children }: { icon: Icon; onClick: () => void; children: string }) {
  return (
    <UnstyledButton className={classes.another} onClick={onClick}>
      <Drawing size={18} stroke={1.6} aria-hidden />
      {children}
    </UnstyledButton>
  );
}
