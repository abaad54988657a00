import { Button } from '@mantine/core';
import { IconEye, IconEyePlus, IconPlayerPlay } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Empty } from '../../shared/empty.tsx';
import { useKeys } from '../../shared/keys.ts';
import { usePlace } from '../../shared/place.ts';
import { useQueue, useQueueActions } from '../../shared/queue.ts';
import { ReadError } from '../../shared/read.tsx';
import type { WatchDraft } from '../../shared/watch-draft.ts';
import { watchesQuery } from '../../shared/watches.ts';
import { useWords } from '../../shared/words.tsx';
import { WatchForm } from './watch-form.tsx';
import classes from './watched.module.css';
import { Watched as WatchedAddress } from './watched-address.tsx';

const blank: WatchDraft = { address: '', case: null };

/** The addresses that are captured again on a schedule, and the form for one more. */
export function WatchedList({ draft }: { draft: WatchDraft | undefined }) {
  const words = useWords();
  const { replace } = usePlace();
  const read = useQuery(watchesQuery);
  const rows = read.data;
  const [adding, setAdding] = useState<WatchDraft | null>(draft ?? null);
  const list = useRef<HTMLUListElement>(null);
  const { resume } = useQueueActions();
  const held = useQueue().data?.held ?? null;
  useSteps(list);
  const close = (): void => {
    setAdding(null);
    // Whoever comes back to this place finds its list.
    replace({ screen: 'capture', tab: 'watched' });
  };
  if (rows === undefined) return <ReadError of={[read]} />;
  const add = (
    <Button
      size={rows.length === 0 ? 'sm' : 'xs'}
      leftSection={<IconEyePlus size={16} aria-hidden />}
      onClick={() => setAdding(blank)}
    >
      {words.say('watching.add')}
    </Button>
  );
  return (
    <section className={classes.watched} aria-label={words.say('watching.title')}>
      <ReadError of={[read]} />
      {(rows.length > 0 || adding !== null) && (
        <div className={classes.top}>
          <h2 className={classes.title}>{words.say(adding === null ? 'watching.title' : 'watching.add')}</h2>
          {adding === null && add}
        </div>
      )}
      {adding !== null && <WatchForm draft={adding} onDone={close} />}
      {held !== null && held.code !== 'locker-away' && rows.length > 0 && (
        <div className={classes.held} role="status">
          <p>{words.say('watching.held', { why: words.sayCode('held-more', held.code) })}</p>
          <Button size="xs" leftSection={<IconPlayerPlay size={16} aria-hidden />} onClick={resume}>
            {words.say('queue.resume')}
          </Button>
        </div>
      )}
      {rows.length === 0 && adding === null && (
        <Empty icon={IconEye} action={add}>
          {words.say('watching.empty')}
        </Empty>
      )}
      {rows.length > 0 && (
        <ul ref={list} className={classes.list} aria-label={words.say('watching.title')}>
          {rows.map((row) => (
            <WatchedAddress key={row.id} row={row} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** J and K lead from one address to the next. */
function useSteps(list: React.RefObject<HTMLUListElement | null>): void {
  const step = (by: 1 | -1): void => {
    const links = [...(list.current?.querySelectorAll<HTMLElement>('[data-watch]') ?? [])];
    const here = links.findIndex((each) => each.closest('li')?.contains(document.activeElement) === true);
    const next = here < 0 ? (by > 0 ? 0 : links.length - 1) : here + by;
    links[Math.min(links.length - 1, Math.max(0, next))]?.focus();
  };
  useKeys([
    ['J', () => step(1)],
    ['K', () => step(-1)],
  ]);
}
