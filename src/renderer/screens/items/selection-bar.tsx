import { Button, Menu } from '@mantine/core';
import { IconColumns2, IconFolderSymlink, IconGavel, IconX } from '@tabler/icons-react';
import { useCases } from '../../shared/cases.ts';
import type { useItemActions } from '../../shared/item-actions.ts';
import { useKeys } from '../../shared/keys.ts';
import { usePlace } from '../../shared/place.ts';
import { ReceiptButton } from '../../shared/receipt-button.tsx';
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
  const { place, go } = usePlace();
  const { rows } = selection;
  const [one, other, ...more] = rows;
  const areTwo = one !== undefined && other !== undefined && more.length === 0;
  const compare = (): void => {
    if (areTwo) go({ screen: 'compare', items: [one.item, other.item], from: place });
  };
  useKeys([['C', compare]]);
  const waiting = rows.filter((row) => row.case === null);
  const free = rows.filter((row) => row.case !== null && row.exhibit === null);
  const fileInto = async (into: { case: string; number: string }): Promise<void> => {
    selection.goOn();
    await actions.fileInto(waiting, into);
    selection.clear();
  };
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
      {areTwo && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconColumns2 size={14} aria-hidden />}
          onClick={compare}
        >
          {words.say('compare.do')}
        </Button>
      )}
      {rows.some(({ kind }) => kind !== 'web') && (
        <ReceiptButton items={rows.map(({ item }) => item)} size="compact-sm" />
      )}
      {waiting.length > 0 && <FileMenu into={(chosen) => void fileInto(chosen)} />}
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
        {cases.length > 0 && (
          <Menu.Label className={classes.stays ?? ''}>{words.say('items.file-stays')}</Menu.Label>
        )}
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
