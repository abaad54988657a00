import { Button } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useProfiles } from '../../shared/profiles.ts';
import { useWords } from '../../shared/words.tsx';
import { AddProfile } from './add-profile.tsx';
import { ProfileRow } from './profile-row.tsx';
import classes from './profiles.module.css';
import section from './section.module.css';
import { Section } from './section.tsx';

/** The log-ins for captures: each is added, logged in to by hand, looked at and forgotten here. */
export function ProfilesSection() {
  const words = useWords();
  const profiles = useProfiles();
  const [adding, setAdding] = useState(false);
  return (
    <Section title={words.say('profiles.title')} help={words.say('profiles.help')}>
      {profiles.length > 0 && (
        <ul className={classes.list} aria-label={words.say('profiles.title')}>
          {profiles.map((profile) => (
            <ProfileRow key={profile.id} profile={profile} />
          ))}
        </ul>
      )}
      {profiles.length === 0 && !adding && <p className={section.text}>{words.say('profiles.empty')}</p>}
      {adding ? (
        <AddProfile onDone={() => setAdding(false)} />
      ) : (
        <div className={classes.buttons}>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {words.say('profiles.add')}
          </Button>
        </div>
      )}
    </Section>
  );
}
