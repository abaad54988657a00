import { ActionIcon, Autocomplete, Input, UnstyledButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { WordKey } from '../../../words/say.ts';
import type { Boxes } from '../../shared/redact-boxes.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './redact.module.css';

/** Why something is covered, most of the time; any other words may be written. */
const usual: readonly WordKey[] = [
  'redact.reason-own',
  'redact.reason-number',
  'redact.reason-contact',
  'redact.reason-other',
  'redact.reason-child',
];

interface Props {
  boxes: Boxes;
  /** Whether the copy was asked for already: what is missing is said then. */
  tried: boolean;
  onShow: (id: string) => void;
  onRemove: (id: string) => void;
}

/** Each box with its reason. */
export function RedactList({ boxes, tried, onShow, onRemove }: Props) {
  const words = useWords();
  if (boxes.boxes.length === 0)
    return (
      <div className={classes.empty}>
        {words.say('redact.empty')}
        {tried && <Input.Error role="alert">{words.say('redact.box-wanting')}</Input.Error>}
      </div>
    );
  const say = (id: string, reason: string): void =>
    boxes.amend(boxes.boxes.map((box) => (box.id === id ? { ...box, reason } : box)));
  return (
    <ol className={classes.list} aria-label={words.say('redact.boxes')}>
      {boxes.boxes.map(({ id, reason }, at) => (
        <li key={id} className={classes.row}>
          <UnstyledButton
            className={classes.show}
            aria-label={words.say('redact.show', { number: at + 1 })}
            onClick={() => onShow(id)}
          >
            {at + 1}
          </UnstyledButton>
          <Autocomplete
            className={classes.reason ?? ''}
            size="xs"
            data-reason={id}
            aria-label={words.say('redact.reason', { number: at + 1 })}
            placeholder={words.say('redact.reason-hint')}
            data={usual.map((key) => words.say(key))}
            value={reason}
            onChange={(value) => say(id, value)}
            error={tried && reason.trim() === '' ? words.say('redact.reason-missing') : undefined}
            maxLength={500}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={words.say('redact.remove', { number: at + 1 })}
            onClick={() => onRemove(id)}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </li>
      ))}
    </ol>
  );
}
