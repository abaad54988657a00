import { Button, Loader } from '@mantine/core';
import { type Icon, IconUserCheck, IconUserOff, IconUserQuestion } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { keepWork, useKeptWork } from '../../shared/working.ts';
import classes from './profiles.module.css';

/** The log-in that goes on, whatever screen is shown: one window at a time, and for which profile it is. */
const logIn = keepWork<Profile>();
let loggingIn: string | null = null;

const icons: Record<Profile['loggedIn'], Icon> = {
  yes: IconUserCheck,
  no: IconUserOff,
  'not-known': IconUserQuestion,
};

/** One profile: how it stands, and what can be done with it. */
export function ProfileRow({ profile }: { profile: Profile }) {
  const words = useWords();
  const calls = useCalls();
  const { id, name, url } = profile;
  const work = useKeptWork(logIn);
  const [forgetting, setForgetting] = useState(false);
  const checking = useMutation({ mutationFn: () => calls.profiles.check({ profile: id }) });
  const isOurs = loggingIn === id;
  const isOpen = isOurs && work.state.is === 'running';
  // A browser that rests with it gives it back; where one is at work, the answer says so.
  const isBusy = checking.isPending;
  const open = (): void => {
    loggingIn = id;
    void work.run((signal) => calls.profiles.logIn({ profile: id }, { signal }));
  };
  return (
    <li className={classes.profile}>
      <div className={classes.what}>
        <div className={classes.name}>{name}</div>
        {url !== null && <div className={classes.site}>{url}</div>}
        <State profile={profile} isChecking={checking.isPending} />
      </div>
      {!isOpen && !forgetting && (
        <div className={classes.buttons}>
          <Button
            size="xs"
            variant={profile.loggedIn === 'yes' ? 'default' : 'filled'}
            disabled={isBusy || work.state.is === 'running'}
            aria-label={words.say('profiles.log-in-of', { profile: name })}
            onClick={open}
          >
            {words.say('profiles.log-in')}
          </Button>
          {url !== null && (
            <Button
              size="xs"
              variant="default"
              disabled={isBusy}
              aria-label={words.say('profiles.check-of', { profile: name })}
              onClick={() => checking.mutate()}
            >
              {words.say('profiles.check')}
            </Button>
          )}
          <Button
            size="xs"
            variant="default"
            disabled={isBusy}
            aria-label={words.say('profiles.forget-of', { profile: name })}
            onClick={() => setForgetting(true)}
          >
            {words.say('profiles.forget')}
          </Button>
        </div>
      )}
      <div className={classes.whole}>
        {isOpen && <OpenWindow profile={profile} />}
        {forgetting && <Forget profile={profile} onDone={() => setForgetting(false)} />}
        {isOurs && work.state.is === 'failed' && <ErrorText error={work.state.error} />}
        <ErrorText error={checking.error} />
      </div>
    </li>
  );
}

function State({ profile, isChecking }: { profile: Profile; isChecking: boolean }) {
  const words = useWords();
  const time = useTime();
  const { name, loggedIn, seenAt } = profile;
  if (isChecking)
    return (
      <div className={classes.state} role="status">
        <Loader size={14} aria-hidden /> {words.say('profiles.checking', { profile: name })}
      </div>
    );
  const Drawing = icons[loggedIn];
  const state = words.say(`profiles.logged-in.${loggedIn}`);
  return (
    <div className={classes.state}>
      <Drawing size={16} aria-hidden />
      {seenAt === null || loggedIn === 'not-known'
        ? state
        : words.say('profiles.seen', { state, when: time.short(seenAt) })}
    </div>
  );
}

function OpenWindow({ profile: { id, name } }: { profile: Profile }) {
  const words = useWords();
  const calls = useCalls();
  const closing = useMutation({ mutationFn: () => calls.profiles.closeWindow({ profile: id }) });
  return (
    <div className={classes.open} role="status">
      <p className={classes.said}>{words.say('profiles.window-open', { profile: name })}</p>
      <Button size="xs" loading={closing.isPending || closing.isSuccess} onClick={() => closing.mutate()}>
        {words.say('profiles.window-close')}
      </Button>
      <ErrorText error={closing.error} />
    </div>
  );
}

function Forget({ profile: { id, name }, onDone }: { profile: Profile; onDone: () => void }) {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  const forgetting = useMutation({
    mutationFn: () => calls.profiles.forget({ profile: id }),
    onSuccess: () => tell.say(words.say('profiles.forgotten', { profile: name })),
  });
  return (
    <div
      className={classes.open}
      role="group"
      aria-label={words.say('profiles.forget-of', { profile: name })}
    >
      <p className={classes.said}>{words.say('profiles.forget-sure', { profile: name })}</p>
      <div className={classes.buttons}>
        <Button size="xs" color="red" loading={forgetting.isPending} onClick={() => forgetting.mutate()}>
          {words.say('profiles.forget')}
        </Button>
        <Button size="xs" variant="default" autoFocus onClick={onDone}>
          {words.say('profiles.cancel')}
        </Button>
      </div>
      <ErrorText error={forgetting.error} />
    </div>
  );
}
