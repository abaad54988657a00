import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconEraser, IconLock, IconLockOpen } from '@tabler/icons-react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { isGone } from '../../../contract/purge.ts';
import { useWords } from '../../shared/words.tsx';

/** What is begun from the menu, each in a form in the place of what the item shows. */
export type Removal = 'purge' | 'hold' | 'lift';

/** What is seldom done with an item, and is not done by a slip of the hand. */
export function PurgeMenu({ item, onBegin }: { item: ItemView; onBegin: (removal: Removal) => void }) {
  const words = useWords();
  const name = words.say('purge.more');
  const isHeld = item.held?.of === 'item';
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={name} title={name}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={isHeld ? <IconLockOpen size={16} aria-hidden /> : <IconLock size={16} aria-hidden />}
          onClick={() => onBegin(isHeld ? 'lift' : 'hold')}
        >
          {words.say(isHeld ? 'retention.lift-item' : 'retention.hold-item')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconEraser size={16} aria-hidden />}
          disabled={isGone(item)}
          onClick={() => onBegin('purge')}
        >
          {words.say('purge.begin')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
