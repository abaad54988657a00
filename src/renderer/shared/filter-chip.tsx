import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './filter-chip.module.css';
import { useWords } from './words.tsx';

interface Props {
  name: string;
  /** What is filtered by; null where it is not set. */
  value: string | null;
  onClear: () => void;
  /** The fields that it is set with. */
  children: ReactNode;
}

/** A filter that opens: closed it says what it is set to. */
export function FilterChip({ name, value, onClear, children }: Props) {
  const words = useWords();
  return (
    <div className={classes.chip} data-set={value !== null}>
      <Popover trapFocus returnFocus position="bottom-start" shadow="md" transitionProps={{ duration: 120 }}>
        <Popover.Target>
          <Button
            className={classes.label ?? ''}
            variant="subtle"
            color="gray"
            size="xs"
            rightSection={value === null && <IconChevronDown size={14} aria-hidden />}
          >
            {value === null ? name : words.say('search.filter-is', { name, value })}
          </Button>
        </Popover.Target>
        <Popover.Dropdown className={classes.dropdown ?? ''} aria-label={name}>
          {children}
        </Popover.Dropdown>
      </Popover>
      {value !== null && <ClearFilter name={name} onClear={onClear} />}
    </div>
  );
}

/** Takes a filter away. */
function ClearFilter({ name, onClear }: Pick<Props, 'name' | 'onClear'>) {
  const words = useWords();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={words.say('search.remove-filter', { name })}
      onClick={onClear}
    >
      <IconX size={14} aria-hidden />
    </ActionIcon>
  );
}
