import { Button, Menu } from '@mantine/core';
import { IconUser } from '@tabler/icons-react';
import type { JobRow } from '../../../contract/calls/index.ts';
import { usePlace } from '../../shared/place.ts';
import { useProfiles } from '../../shared/profiles.ts';
import { useQueueActions } from '../../shared/queue.ts';
import { useWords } from '../../shared/words.tsx';

/** At a log-in wall: the same address with one of the profiles, or the way to where there are some. */
export function AgainWith({ job }: { job: JobRow }) {
  const words = useWords();
  const profiles = useProfiles();
  const act = useQueueActions();
  const { go } = usePlace();
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          aria-label={words.say('profiles.again-with-of', { url: job.url })}
        >
          {words.say('profiles.again-with')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {profiles.map(({ id, name }) => (
          <Menu.Item
            key={id}
            leftSection={<IconUser size={16} aria-hidden />}
            onClick={() => act.retryWith(job.id, id)}
          >
            {name}
          </Menu.Item>
        ))}
        {profiles.length > 0 && <Menu.Divider />}
        <Menu.Item onClick={() => go({ screen: 'settings' })}>{words.say('profiles.manage')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
