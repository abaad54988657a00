import { Alert, Button, Group } from '@mantine/core';
import { IconArrowsSplit } from '@tabler/icons-react';
import { ErrorText } from '../../shared/error-text.tsx';
import { nameError } from '../../shared/name-error.ts';
import { useWords } from '../../shared/words.tsx';
import type { Typed } from './use-typed.ts';

interface Props<T extends object> {
  typed: Typed<T>;
  names: Record<keyof T, string>;
  /** A value in words; as it is where there are none. */
  sayValue?: (value: string) => string;
}

/** What of typed fields was changed by another hand meanwhile, beside what is typed; else why they could not be saved. */
export function Meanwhile<T extends Record<keyof T, string>>({
  typed,
  names,
  sayValue = (value) => value,
}: Props<T>) {
  const words = useWords();
  const changed = (Object.keys(names) as (keyof T)[]).filter((field) => field in typed.meanwhile); // its own keys
  const isSaid = changed.length > 0 && isAboutMeanwhile(typed.error);
  return (
    <>
      {!isSaid && <ErrorText error={typed.error} />}
      {changed.map((field) => {
        const value = typed.meanwhile[field] ?? '';
        return (
          <Alert
            key={String(field)}
            role="alert"
            color="yellow"
            variant="light"
            icon={<IconArrowsSplit aria-hidden />}
          >
            {value === ''
              ? words.say('typed.meanwhile-empty', { field: names[field] })
              : words.say('typed.meanwhile', { field: names[field], text: sayValue(value) })}
            <Group gap="xs" mt="xs">
              <Button size="compact-sm" variant="default" onClick={() => typed.keepMine(field)}>
                {words.say('typed.keep-mine')}
              </Button>
              <Button size="compact-sm" variant="default" onClick={() => typed.takeTheirs(field)}>
                {words.say('typed.take-theirs')}
              </Button>
            </Group>
          </Alert>
        );
      })}
    </>
  );
}

function isAboutMeanwhile(error: unknown): boolean {
  return error !== null && nameError(error).code === 'changed-meanwhile';
}
