import { Button, Menu } from '@mantine/core';
import { IconFolderSymlink, IconGavel, IconX } from '@tabler/icons-react';
import { useCases } from '../../shared/cases.ts';
import type { useItemActions } from '../../shared/item-actions.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './items.module.css';
import type { Selection } from './selection.ts';

interface Props {
  total: number | null;
  selection: Selection;
  actions: ReturnType<typeof useItemActions>;
}

/** The line under the list: how many there are, and what can be done with those that are selected. */
export function SelectionBar({ total, selection, actions }: Props) {
  const words = useWords();
  const { rows } = selection;
  const waiting = rows.filter((row) => row.case === null);
  const free = rows.filter((row) => row.case !== null && row.exhibit === null);
  return (
    <div
      className={classes.below}
      role="group"
      aria-label={words.say('items.selected', { count: rows.length })}
    >
      <span className={classes.count} role="status">
        {total === null ? '' : words.say('items.count', { count: total })}
        {rows.length > 1 && ` · ${words.say('items.selected', { count: rows.length })}`}
      </span>
      {rows.length > 1 && (
        <Button
          size="compact-sm"
          variant="subtle"
          color="gray"
          leftSection={<IconX size={14} aria-hidden />}
          onClick={selection.clear}
        >
          {words.say('items.clear-selection')}
        </Button>
      )}
      {waiting.length > 0 && (
        <FileMenu into={(chosen) => void actions.fileInto(waiting, chosen).then(selection.clear)} />
      )}
      {free.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconGavel size={14} aria-hidden />}
          onClick={() => void actions.makeExhibits(free)}
        >
          {words.say('items.make-exhibit')}
        </Button>
      )}
    </div>
  );
}

function FileMenu({ into }: { into: (chosen: { case: string; number: string }) => void }) {
  const words = useWords();
  const cases = useCases();
  return (
    <Menu shadow="md" position="top-end">
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={<IconFolderSymlink size={14} aria-hidden />}>
          {words.say('items.file')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.cases ?? ''}>
        {cases.length === 0 && <Menu.Label>{words.say('items.no-case')}</Menu.Label>}
        {cases.map((each) => (
          <Menu.Item key={each.case} onClick={() => into(each)}>
            {each.number} · {each.title}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
