import { Button, Menu } from '@mantine/core';
import { IconColumns2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ItemRow } from '../../../contract/calls/index.ts';
import { calls } from '../../shared/calls.ts';
import { useKeys } from '../../shared/keys.ts';
import { usePlace } from '../../shared/place.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';

/** Those in the menu; the others are found in the list. */
const mostShown = 30;

/** Puts an item beside another capture of the same address; nothing where there is none. C takes the nearest one. */
export function CompareMenu({ item }: { item: string }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  const { data: others = [] } = useQuery({
    queryKey: ['items', 'others', item],
    queryFn: ({ signal }) => calls.compare.others({ item }, { signal }),
  });
  const compare = (other: ItemRow | undefined): void => {
    if (other !== undefined) go({ screen: 'compare', items: [item, other.item], from: place });
  };
  useKeys([['C', () => compare(others[0])]]);
  const [only, second] = others;
  if (only === undefined) return null;
  const icon = <IconColumns2 size={18} aria-hidden />;
  if (second === undefined)
    return (
      <Button
        variant="default"
        leftSection={icon}
        title={`${words.say('compare.with')}: ${time.short(only.capturedAt)}`}
        onClick={() => compare(only)}
      >
        {words.say('compare.do')}
      </Button>
    );
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={icon}>
          {words.say('compare.do')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="60vh" style={{ overflow: 'auto' }}>
        <Menu.Label>{words.say('compare.with')}</Menu.Label>
        {others.slice(0, mostShown).map((other) => (
          <Menu.Item key={other.item} onClick={() => compare(other)}>
            {time.short(other.capturedAt)} · {other.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
