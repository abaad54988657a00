import { Button } from '@mantine/core';
import { IconTableExport } from '@tabler/icons-react';
import type { JobRow, JobState } from '../../../contract/calls/index.ts';
import { bridge } from '../../shared/bridge.ts';
import { useCalls } from '../../shared/calls.ts';
import { isOver } from '../../shared/queue.ts';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './capture.module.css';

/** From so many pages on they are summed up. */
const pagesOfList = 3;
const told: readonly JobState[] = ['done', 'partial', 'no-content', 'failed', 'cancelled'];

/** What the pages of the queue came to so far, and a table of it for whoever wants one. */
export function QueueSum({ jobs }: { jobs: readonly JobRow[] }) {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  const over = jobs.filter(isOver);
  if (over.length < pagesOfList) return null;
  const counts = told
    .map((state) => ({ state, count: over.filter((job) => job.state === state).length }))
    .filter(({ count }) => count > 0);
  const save = async (): Promise<void> => {
    const day = new Date().toLocaleDateString('sv');
    const [out] = await bridge.choose('save-file', `jejak ${day}.csv`);
    if (out === undefined) return;
    await calls.capture.saveReport({ out: out.token });
    tell.say(words.say('sum.saved', { file: out.name }));
  };
  return (
    <div className={classes.sum}>
      <p className={classes.sumWords}>
        {words.say('sum.over', { count: over.length, of: jobs.length })}{' '}
        {counts.map(({ state, count }) => words.sayCode('sum', state, { count })).join(', ')}
      </p>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconTableExport size={16} aria-hidden />}
        onClick={() => tell.watch(save())}
      >
        {words.say('sum.save')}
      </Button>
    </div>
  );
}
