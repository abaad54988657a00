import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { useProfiles } from '../../shared/profiles.ts';
import { useWords } from '../../shared/words.tsx';
import { AddProfile } from './add-profile.tsx';
import { ProfileRow } from './profile-row.tsx';
import classes from './profiles.module.css';
import { Section } from './section.tsx';

/** The log-ins for captures: each is added, logged in to by hand, looked at and forgotten here. */
export function ProfilesSection() {
  const words = useWords();
  const profiles = useProfiles();
  const [adding, setAdding] = useState(false);
  const add = (
    <Button
      variant="default"
      leftSection={<IconUserPlus size={18} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {words.say('profiles.add')}
    </Button>
  );
  return (
    <Section title={words.say('profiles.title')} help={words.say('profiles.help')}>
      {profiles.length > 0 && (
        <ul className={classes.list} aria-label={words.say('profiles.title')}>
          {profiles.map((profile) => (
            <ProfileRow key={profile.id} profile={profile} />
          ))}
        </ul>
      )}
      {adding ? (
        <AddProfile onDone={() => setAdding(false)} />
      ) : profiles.length === 0 ? (
        <Empty icon={IconUserPlus} action={add}>
          {words.say('profiles.empty')}
        </Empty>
      ) : (
        <div className={classes.buttons}>{add}</div>
      )}
    </Section>
  );
}
