import { Button, Loader } from '@mantine/core';
import { type Icon, IconUserCheck, IconUserOff, IconUserQuestion } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Profile } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { beginLogIn, useLogIn } from '../../shared/logging-in.ts';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { NameOwner } from './name-owner.tsx';
import classes from './profiles.module.css';
import { RenameProfile } from './rename-profile.tsx';

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
  const { work, profile: into } = useLogIn();
  const [doing, setDoing] = useState<'renaming' | 'naming' | 'forgetting' | null>(null);
  const checking = useMutation({ mutationFn: () => calls.profiles.check({ profile: id }) });
  const isOurs = into?.id === id;
  const isOpen = isOurs && work.state.is === 'running';
  // A browser that rests with it gives it back; where one is at work, the answer says so.
  const isBusy = checking.isPending;
  const open = (): void => beginLogIn({ id, name });
  return (
    <li className={classes.profile}>
      <div className={classes.what}>
        <div className={classes.name}>{name}</div>
        <div className={classes.site}>{url ?? words.say('profiles.no-address')}</div>
        <div className={classes.site}>
          {profile.ownNames.length === 0
            ? words.say('profiles.names-none')
            : words.say('profiles.names-known', { names: profile.ownNames.join(', ') })}
        </div>
        <State profile={profile} isChecking={checking.isPending} />
      </div>
      {!isOpen && doing === null && (
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
            aria-label={words.say('profiles.names-of', { profile: name })}
            onClick={() => setDoing('naming')}
          >
            {words.say('profiles.names-do')}
          </Button>
          <Button
            size="xs"
            variant="default"
            aria-label={words.say('profiles.rename-of', { profile: name })}
            onClick={() => setDoing('renaming')}
          >
            {words.say('profiles.rename')}
          </Button>
          <Button
            size="xs"
            variant="default"
            disabled={isBusy}
            aria-label={words.say('profiles.forget-of', { profile: name })}
            onClick={() => setDoing('forgetting')}
          >
            {words.say('profiles.forget')}
          </Button>
        </div>
      )}
      <div className={classes.whole}>
        {isOpen && <OpenWindow profile={profile} />}
        {doing === 'renaming' && <RenameProfile profile={profile} onDone={() => setDoing(null)} />}
        {doing === 'naming' && <NameOwner profile={profile} onDone={() => setDoing(null)} />}
        {doing === 'forgetting' && <Forget profile={profile} onDone={() => setDoing(null)} />}
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
