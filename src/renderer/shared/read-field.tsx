import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

/** What a field has in common with every other whose text is read as a value. */
export interface ReadFieldProps
  extends Pick<TextInputProps, 'aria-label' | 'className' | 'description' | 'label' | 'ref'> {
  /** What was read; or the text itself, as long as nothing can be read of it. */
  value: string;
  onChange: (value: string) => void;
  /** Of a field without a label beside it: what says what it is for and what is wrong with it. */
  'aria-describedby'?: string;
  /** Said in place of what the field says of itself, also while one is in it. */
  error?: string | boolean | undefined;
}

interface Props extends ReadFieldProps, Pick<TextInputProps, 'classNames' | 'placeholder' | 'rightSection'> {
  /** What a text says; null where it says nothing, or not yet. */
  read: (text: string) => string | null;
  /** A value as it is written in the language of the settings. */
  say: (value: string) => string;
  /** What is wrong with a text of which nothing can be read; said once the field is left. */
  unread: string;
}

/**
 * A field in which one types what a value is written as: it is read while it is typed, and shown as the language writes
 * it once the field is left, so that one sees what was understood. A text that says nothing is handed on as it stands,
 * and shown again wherever the field is shown: nobody may take it for a value, and nobody loses it.
 */
export function ReadField({
  value,
  onChange,
  error,
  read,
  say,
  unread,
  'aria-describedby': noted,
  ...rest
}: Props) {
  /** What is being typed, and what it was taken for; null when nobody types. */
  const [typing, setTyping] = useState<{ text: string; as: string } | null>(null);
  const isRead = value !== '' && read(value) === value;
  const text = typing?.as === value ? typing.text : isRead ? say(value) : value;
  const isUnread = value !== '' && !isRead && typing === null;
  return (
    <TextInput
      {...rest}
      {...(noted === undefined ? {} : notedBy(noted, error === true))}
      autoComplete="off"
      spellCheck={false}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={text}
      error={error ?? (isUnread ? unread : undefined)}
      onChange={({ currentTarget: { value: written } }) => {
        const as = read(written) ?? written;
        setTyping({ text: written, as });
        onChange(as);
      }}
      onBlur={() => setTyping(null)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') setTyping(null);
      }}
    />
  );
}

/** The field leaves out what it is described by unless what it says of itself is left to others. */
function notedBy(note: string, isWrong: boolean) {
  return { withAria: false, 'aria-describedby': note, 'aria-invalid': isWrong };
}
