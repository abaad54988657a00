import { Alert, Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useErrorWords } from './error-text.tsx';
import classes from './read.module.css';
import { useTime } from './time.ts';
import { useWords } from './words.tsx';

/** What a query knows of something that is read: it may know it, and yet have failed to read it anew. */
export interface Reading<T> {
  data: T | undefined;
  error: unknown;
  /** When it was read, in ms; 0 where it never was. */
  dataUpdatedAt: number;
  isFetching: boolean;
  refetch: () => Promise<unknown>;
}

interface Props<T> {
  of: Reading<T>;
  /** What is shown of it once it is known. */
  children: (data: T) => ReactNode;
  /** Shown until then. */
  waiting?: ReactNode;
}

/**
 * What is known of something, and beside it why it could not be read anew. Only where nothing is known does the error
 * stand alone.
 */
export function Read<T>({ of, children, waiting }: Props<T>) {
  return (
    <>
      <ReadError of={[of]} />
      {of.data === undefined ? of.error === null && waiting : children(of.data)}
    </>
  );
}

/**
 * Why something could not be read, as of when that is which is seen, and a button that reads it again; nothing where
 * it was read. It is put above what is shown, and never in its place.
 *
 * @param of what the place is read by: the first that failed speaks, and all that failed are read again
 */
export function ReadError({ of }: { of: readonly Reading<unknown>[] }) {
  const words = useWords();
  const time = useTime();
  const say = useErrorWords();
  const failed = of.filter(({ error }) => error !== null);
  const [first] = failed;
  if (first === undefined) return null;
  const known = failed.flatMap(({ data, dataUpdatedAt }) => (data === undefined ? [] : [dataUpdatedAt]));
  return (
    <Alert
      className={classes.error ?? ''}
      role="alert"
      color="red"
      variant="light"
      icon={<IconAlertTriangle aria-hidden />}
    >
      {say(first.error)}
      {known.length > 0 && (
        <p className={classes.before}>
          {words.say('read.as-before', { time: time.long(new Date(Math.min(...known)).toISOString()) })}
        </p>
      )}
      <Button
        className={classes.again ?? ''}
        size="compact-sm"
        variant="default"
        loading={failed.some(({ isFetching }) => isFetching)}
        onClick={() => {
          for (const { refetch } of failed) void refetch();
        }}
      >
        {words.say('item.try-again')}
      </Button>
    </Alert>
  );
}
