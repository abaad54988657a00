import { ActionIcon, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { ahead } from './ahead.tsx';
import { isDay, isNoSuchDay, parseDay } from './day.ts';
import classes from './day-field.module.css';
import { dayOf } from './days.ts';
import { ReadField, type ReadFieldProps } from './read-field.tsx';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

const calendar = ahead(() => import('./day-calendar.tsx'));

interface Props extends ReadFieldProps {
  /** Said of a text that is no day, in place of how one is written. */
  unread?: string;
  /** The first day that the calendar offers. */
  min?: string;
  /** Whether the field itself is in something that closes when one presses outside of it. */
  isInPopover?: boolean;
}

/**
 * A day, typed as one writes it or chosen from a calendar, and shown in the language of the settings, whatever that of
 * the system: `27 Nov 2026`. Its value is `2026-11-27`, or empty, or a text that is no day yet (`isDay` tells).
 */
export function DayField({ unread, min, isInPopover = false, ...field }: Props) {
  const words = useWords();
  const time = useTime();
  return (
    <ReadField
      {...field}
      placeholder={words.say('day.form')}
      read={parseDay}
      say={time.date}
      classNames={{ wrapper: classes.field ?? '' }}
      unread={unread ?? words.say(isNoSuchDay(field.value) ? 'day.none' : 'day.unread')}
      rightSection={<Calendar {...{ min, isInPopover }} value={field.value} onChange={field.onChange} />}
    />
  );
}

function Calendar({
  value,
  onChange,
  min,
  isInPopover,
}: Pick<Props, 'value' | 'onChange' | 'isInPopover'> & { min: string | undefined }) {
  const words = useWords();
  const [isOpen, setOpen] = useState(false);
  const [first, setFirst] = useState('');
  const close = (): void => setOpen(false);
  const chosen = isDay(value) ? value : null;
  const open = async (): Promise<void> => {
    const at = chosen ?? dayOf(new Date().toISOString());
    await calendar.load();
    setFirst(at);
    setOpen(true);
  };
  return (
    <Popover
      opened={isOpen}
      onDismiss={close}
      trapFocus
      returnFocus
      withinPortal={isInPopover !== true}
      position="bottom-end"
      shadow="md"
      transitionProps={{ duration: 120 }}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.say('day.calendar')}
          onPointerEnter={() => void calendar.load()}
          onFocus={() => void calendar.load()}
          onClick={() => (isOpen ? close() : void open())}
        >
          <IconCalendar size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      {/* What is pressed in here is meant for nothing around it. */}
      <Popover.Dropdown
        className={classes.calendar ?? ''}
        aria-label={words.say('day.calendar')}
        onKeyDown={(event) => event.stopPropagation()}
      >
        <calendar.Shown
          value={chosen}
          first={first}
          min={min}
          onChoose={(day) => {
            onChange(day);
            close();
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
