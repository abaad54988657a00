import { Button, Switch, Textarea, TextInput } from '@mantine/core';
import { type ReactNode, type Ref, useRef, useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useCalls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Notice } from '../../shared/notice.tsx';
import { usePlace } from '../../shared/place.ts';
import { WorkProgress } from '../../shared/progress.tsx';
import type { Boxes } from '../../shared/redact-boxes.ts';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import { useWork } from '../../shared/working.ts';
import { namePicture } from './pictures.ts';
import classes from './redact.module.css';
import { RedactList } from './redact-list.tsx';

interface Props {
  ref: Ref<HTMLElement>;
  item: ItemView;
  role: string;
  boxes: Boxes;
  /** What was found to cover. */
  suggestions: ReactNode;
  /** Leads to what adds a box, where one is wanting. */
  onNone: () => void;
  onShow: (id: string) => void;
  onRemove: (id: string) => void;
  onClose: () => void;
}

/** Why each box is there, what becomes of the copy, and its making. */
export function RedactPanel({
  ref,
  item,
  role,
  boxes,
  suggestions,
  onNone,
  onShow,
  onRemove,
  onClose,
}: Props) {
  const words = useWords();
  const calls = useCalls();
  const tell = useTell();
  const { place, replace } = usePlace();
  const work = useWork<{ item: string; exhibit: string | null }>();
  const [title, setTitle] = useState(words.say('redact.title', { role: namePicture(role, words) }));
  const [asExhibit, setAsExhibit] = useState(true);
  const [shows, setShows] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  const { exhibit } = item;
  const running = work.state.is === 'running';

  const make = async (): Promise<void> => {
    setTried(true);
    if (boxes.boxes.length === 0) {
      onNone();
      return;
    }
    if (title.trim() === '') {
      name.current?.focus();
      return;
    }
    const unsaid = boxes.boxes.find(({ reason }) => reason.trim() === '');
    if (unsaid !== undefined) {
      document.querySelector<HTMLElement>(`[data-reason="${unsaid.id}"]`)?.focus();
      return;
    }
    const made = await work.run((signal) =>
      calls.items.redact(
        {
          ...{ item: item.item, role, title, shows: asExhibit ? (shows ?? item.shows ?? '') : '' },
          boxes: boxes.boxes.map(({ x, y, width, height, reason }) => ({ x, y, width, height, reason })),
          exhibit: asExhibit ? (exhibit === null ? 'next' : 'instead') : null,
        },
        { signal },
      ),
    );
    if (made === null) return;
    boxes.forget();
    onClose();
    tell.say(
      made.exhibit === null
        ? words.say('redact.made')
        : words.say('redact.made-exhibit', { label: made.exhibit }),
    );
    if (place.screen === 'item') replace({ ...place, item: made.item });
  };

  return (
    <aside ref={ref} className={classes.panel} aria-label={words.say('redact.panel')}>
      <h2 className={classes.heading}>{words.say('redact.panel')}</h2>
      <p className={classes.hint}>{words.say('redact.help')}</p>
      {item.origin !== null && (
        <Notice
          tone="doubt"
          title={words.say('redact.received')}
          lines={[words.say('redact.received-why')]}
        />
      )}
      {suggestions}
      <RedactList boxes={boxes} tried={tried} onShow={onShow} onRemove={onRemove} />
      <TextInput
        ref={name}
        label={words.say('redact.name')}
        description={words.say('redact.name-hint')}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        error={tried && title.trim() === '' ? words.say('redact.name-missing') : undefined}
        maxLength={500}
      />
      <Switch
        checked={asExhibit}
        onChange={(event) => setAsExhibit(event.currentTarget.checked)}
        label={
          exhibit === null ? words.say('redact.as-exhibit') : words.say('redact.instead', { label: exhibit })
        }
        description={words.say('redact.exhibit-hint')}
      />
      {asExhibit && exhibit !== null && (
        <Textarea
          label={words.say('redact.shows')}
          description={words.say('redact.shows-hint', { label: exhibit })}
          value={shows ?? item.shows ?? ''}
          onChange={(event) => setShows(event.currentTarget.value)}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={5000}
        />
      )}
      <div className={classes.end}>
        {work.state.is === 'failed' && <ErrorText error={work.state.error} />}
        {work.state.is === 'cancelled' && <p className={classes.hint}>{words.say('redact.stopped')}</p>}
        {running && (
          <WorkProgress
            progress={work.state.is === 'running' ? work.state.progress : null}
            onCancel={work.cancel}
          />
        )}
        <div className={classes.buttons}>
          <Button disabled={running} onClick={() => void make()}>
            {words.say('redact.make')}
          </Button>
          <Button variant="default" disabled={running} onClick={onClose}>
            {words.say('redact.close')}
          </Button>
        </div>
      </div>
    </aside>
  );
}
