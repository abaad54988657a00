import { Alert, Button, Group } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useCalls, useLocker } from '../shared/calls.ts';
import { useErrorWords } from '../shared/error-text.tsx';
import { nameError } from '../shared/name-error.ts';
import { useWords } from '../shared/words.tsx';
import classes from './desk.module.css';

/** Says that the locker is the sample, and throws it away: at once where nothing in it is the person's own. */
export function SampleBanner() {
  const { sample } = useLocker();
  const words = useWords();
  const calls = useCalls();
  const sayError = useErrorWords();
  const discarding = useMutation({
    mutationFn: (withOwn: boolean) => calls.locker.discardSample({ withOwn }),
  });
  if (!sample) return null;
  const { error } = discarding;
  const hasOwn = error !== null && nameError(error).code === 'sample-has-own';
  return (
    <div className={classes.findings}>
      <Alert variant="light" color="gray" icon={<IconSchool aria-hidden />}>
        <Group justify="space-between" gap="var(--space-12)">
          <span className={classes.sample} role="status">
            {error === null ? words.say('sample.here') : sayError(error)}
          </span>
          <Group gap="var(--space-8)">
            {hasOwn && (
              <Button size="xs" variant="default" onClick={() => discarding.reset()}>
                {words.say('sample.keep')}
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              loading={discarding.isPending}
              onClick={() => discarding.mutate(hasOwn)}
            >
              {words.say(hasOwn ? 'sample.discard-own' : 'sample.discard')}
            </Button>
          </Group>
        </Group>
      </Alert>
    </div>
  );
}
