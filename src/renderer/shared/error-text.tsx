import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useCallback } from 'react';
import type { ErrorParams } from '../../contract/error.ts';
import { nameError } from './name-error.ts';
import { useWords } from './words.tsx';

/**
 * The words of a code: under `app.PREFIX.CODE` where the window says it in another way than the command line,
 * else under `PREFIX.CODE`.
 */
export function useCodeWords(): (prefix: string, code: string, params: ErrorParams) => string {
  const words = useWords();
  return useCallback(
    (prefix, code, params) => {
      const ofWindow = words.sayCode(`app.${prefix}`, code, params);
      return ofWindow === code ? words.sayCode(prefix, code, params) : ofWindow;
    },
    [words],
  );
}

/** The words of an error: what happened, what it means for the evidence, what to do. */
export function useErrorWords(): (error: unknown) => string {
  const say = useCodeWords();
  return useCallback(
    (error) => {
      const { code, params } = nameError(error);
      return say('error', code, params);
    },
    [say],
  );
}

interface ErrorTextProps {
  error: unknown;
  /** What is said of some errors here, by their codes, where the usual words would lead to what is not here. */
  instead?: Readonly<Record<string, string>>;
}

/** An error where it happened; nothing while there is none. */
export function ErrorText({ error, instead = {} }: ErrorTextProps) {
  const say = useErrorWords();
  if (error === null || error === undefined) return null;
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle aria-hidden />}>
      {instead[nameError(error).code] ?? say(error)}
    </Alert>
  );
}
