import { Button, Menu } from '@mantine/core';
import { IconFolderSymlink, IconGavel } from '@tabler/icons-react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useCases } from '../../shared/cases.ts';
import { useItemActions } from '../../shared/item-actions.ts';
import { useKeys } from '../../shared/keys.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** Makes it an exhibit; one that waits in the inbox is filed first. */
export function ItemActions({ item }: { item: ItemView }) {
  const words = useWords();
  const cases = useCases();
  const { makeExhibits, fileInto } = useItemActions();
  useKeys([['E', () => void makeExhibits([item])]]);
  if (item.case === null)
    return (
      <Menu shadow="md" position="bottom-end">
        <Menu.Target>
          <Button leftSection={<IconFolderSymlink size={18} aria-hidden />}>{words.say('items.file')}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {cases.length > 0 && (
            <Menu.Label className={classes.stays ?? ''}>{words.say('items.file-stays')}</Menu.Label>
          )}
          {cases.length === 0 && <Menu.Label>{words.say('items.no-case')}</Menu.Label>}
          {cases.map((each) => (
            <Menu.Item key={each.case} onClick={() => void fileInto([item], each)}>
              {each.number} · {each.title}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    );
  if (item.exhibit !== null) return null;
  return (
    <Button leftSection={<IconGavel size={18} aria-hidden />} onClick={() => void makeExhibits([item])}>
      {words.say('items.make-exhibit')}
    </Button>
  );
}
