import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useWords } from './words.tsx';

type Props = Omit<PasswordInputProps, 'value' | 'onChange' | 'visibilityToggleButtonProps'> & {
  value: string;
  onChange: (value: string) => void;
};

/** A field for a secret. What is typed can be looked at, by keyboard too, and no program fills it in. */
export function SecretInput({ onChange, ...props }: Props) {
  const words = useWords();
  return (
    <PasswordInput
      autoComplete="off"
      {...props}
      // Said of the field itself, which the component leaves out.
      aria-invalid={Boolean(props.error)}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleButtonProps={{ 'aria-label': words.say('locker.show-passphrase') }}
      visibilityToggleFocusable
    />
  );
}
