import { TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { groupsInRow, lookAtRow, rowsOfSheet } from '../../../contract/anchor.ts';
import { signsInGroup, splitGroups } from '../../../contract/typed-groups.ts';
import { tellFault } from '../../../words/tell-anchor.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './sheet-rows.module.css';

export const emptyRows: readonly string[] = Array.from({ length: rowsOfSheet }, () => '');

interface Props {
  rows: readonly string[];
  /** Whether it was tried to go on with nothing typed. */
  isWanting: boolean;
  onChange: (rows: readonly string[]) => void;
  /** Somebody pasted what the code of a sheet says. */
  onNote: (text: string) => void;
}

/**
 * A field for each row of a sheet. Each group is looked at as it is typed; where a row fits, the next has the keyboard.
 * What is pasted fills the rows from there on.
 */
export function SheetRows({ rows, isWanting, onChange, onNote }: Props) {
  const words = useWords();
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const set = (row: number, text: string): void => {
    onChange(rows.map((each, at) => (at === row ? text : each)));
    if (isWhole(row, text)) fields.current[row + 1]?.focus();
  };
  const paste = (row: number, text: string): boolean => {
    if (text.includes('—')) {
      onNote(text);
      return true;
    }
    const groups = splitGroups(text);
    if (groups.length <= groupsInRow) return false;
    onChange(
      rows.map((each, at) => {
        const from = (at - row) * groupsInRow;
        const part = at < row ? [] : groups.slice(from, from + groupsInRow);
        return part.length === 0 ? each : part.join(' ');
      }),
    );
    return true;
  };
  return (
    <div className={classes.rows}>
      {rows.map((text, row) => (
        <TextInput
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its number
          key={row}
          ref={(field) => {
            fields.current[row] = field;
          }}
          autoFocus={row === 0}
          label={words.say('anchor.prompt.row', { row: row + 1 })}
          classNames={{ root: classes.row ?? '', input: classes.field ?? '' }}
          spellCheck={false}
          autoComplete="off"
          value={text}
          rightSection={
            isWhole(row, text) && <IconCheck size={16} aria-label={words.say('anchors.row-fits')} />
          }
          error={faultOf(row, text) ?? (isWanting && row === 0 && text === '' && words.say('form.needed'))}
          onChange={(event) => set(row, event.currentTarget.value)}
          onPaste={(event) => {
            if (paste(row, event.clipboardData.getData('text'))) event.preventDefault();
          }}
        />
      ))}
    </div>
  );

  /** The first group that is wrong; one that is still being typed is not. */
  function faultOf(row: number, text: string): string | null {
    const groups = lookAtRow(row, text);
    const at = groups.findIndex(
      ({ is, typed }, place) =>
        is !== 'fits' && !(is === 'length' && place === groups.length - 1 && typed.length < signsInGroup),
    );
    const group = groups[at];
    if (group === undefined || group.is === 'fits') return null;
    return tellFault({ row: row + 1, group: at + 1, typed: group.typed, is: group.is }, words);
  }
}

function isWhole(row: number, text: string): boolean {
  const groups = lookAtRow(row, text);
  return groups.length === groupsInRow && groups.every(({ is }) => is === 'fits');
}
