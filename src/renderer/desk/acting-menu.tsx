import { Menu, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronDown, IconUser } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useLocker } from '../shared/calls.ts';
import { actAs, officersQuery } from '../shared/officers.ts';
import { usePlace } from '../shared/place.ts';
import { useTell } from '../shared/tell.tsx';
import { useWords } from '../shared/words.tsx';
import classes from './rail.module.css';

/** In whose name entries are made; where others may act too, a button that changes it. */
export function ActingMenu() {
  const words = useWords();
  const { officer, hasOthers } = useLocker();
  if (!hasOthers) return <span className={classes.officer}>{officer.name}</span>;
  return (
    <Menu shadow="md" position="bottom-start">
      <Menu.Target>
        <UnstyledButton
          className={classes.acting}
          aria-label={words.say('who-acts.rail', { name: officer.name })}
          title={words.say('who-acts.rail', { name: officer.name })}
        >
          <IconUser size={14} aria-hidden />
          <span className={classes.actingName}>{officer.name}</span>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflow: 'auto' }}>
        <Choices />
      </Menu.Dropdown>
    </Menu>
  );
}

function Choices() {
  const words = useWords();
  const tell = useTell();
  const { go } = usePlace();
  const { officer } = useLocker();
  const { data = [] } = useQuery(officersQuery);
  const changing = useMutation({ mutationFn: actAs, onError: (error) => tell.fail(error) });
  return (
    <>
      <Menu.Label>{words.say('who-acts.menu')}</Menu.Label>
      {data
        .filter(({ retiredAt }) => retiredAt === null)
        .map(({ id, name, agency }) => (
          <Menu.Item
            key={id}
            aria-current={id === officer.id}
            leftSection={
              <IconCheck
                size={16}
                aria-hidden
                style={{ visibility: id === officer.id ? 'visible' : 'hidden' }}
              />
            }
            onClick={() => changing.mutate(id)}
          >
            {name} <span className={classes.officer}>{agency}</span>
          </Menu.Item>
        ))}
      <Menu.Divider />
      <Menu.Item onClick={() => go({ screen: 'settings' })}>{words.say('who-acts.manage')}</Menu.Item>
    </>
  );
}
