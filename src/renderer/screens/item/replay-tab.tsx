import { Button, Loader } from '@mantine/core';
import { IconArchive } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { ReplayState } from '../../../contract/replay.ts';
import type { WordKey } from '../../../words/say.ts';
import { bridge } from '../../shared/bridge.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import own from './replay.module.css';
import { ReplayBar } from './replay-bar.tsx';
import { ReplayZone } from './replay-zone.tsx';
import { useReplay } from './use-replay.ts';

/** The archived page of an item, replayed; or why this item has none. */
export function ReplayTab({ item }: { item: ItemView }) {
  const words = useWords();
  const { url } = item.source;
  if (url === undefined || !item.files.some(({ role }) => role === 'wacz'))
    return <p className={classes.nothing}>{words.say(whyNone(item))}</p>;
  return <Replay key={item.item} item={item} url={url} />;
}

function whyNone({ source }: ItemView): WordKey {
  return source.url === undefined ? 'replay.none-saved' : 'replay.none-web';
}

function Replay({ item, url }: { item: ItemView; url: string }) {
  const words = useWords();
  const time = useTime();
  const place = useRef<HTMLDivElement>(null);
  const inner = useRef<HTMLDivElement>(null);
  const { state, still, again } = useReplay({ item: item.item, url, capturedAt: item.capturedAt }, inner);
  useEffect(() => bridge.replay.onLeave(() => place.current?.focus()), []);

  const isShown = state.phase === 'shown';
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !isShown) return;
    event.preventDefault();
    void bridge.replay.focus();
  };
  return (
    <div className={own.replay}>
      <p className={own.notice}>
        <IconArchive size={18} aria-hidden className={own.sign} />
        <span>
          <strong>{words.say('replay.notice')}</strong>{' '}
          {words.say('replay.captured', { time: time.long(item.capturedAt) })} <ReplayZone item={item} />
        </span>
      </p>
      <ReplayBar state={state} start={url} />
      <div
        ref={place}
        className={own.place}
        // The replay is a page of its own, with a keyboard of its own.
        tabIndex={isShown ? 0 : -1}
        role="group"
        aria-label={words.say('replay.area')}
        aria-busy={state.phase === 'opening'}
        onKeyDown={onKeyDown}
      >
        <div ref={inner} className={own.inner}>
          {still !== null && <img className={own.still} src={still} alt="" />}
          <Beneath state={state} again={again} />
        </div>
      </div>
      <p className={own.keys}>{isShown && words.say('replay.keys')}</p>
    </div>
  );
}

/** What is to be seen where the replay itself is not. */
function Beneath({ state, again }: { state: ReplayState; again: () => void }) {
  const words = useWords();
  switch (state.phase) {
    case 'shown':
      return null;
    case 'opening':
      return (
        <p className={own.waiting} role="status">
          <Loader size={18} aria-hidden />
          {words.say('replay.opening')}
        </p>
      );
    case 'failed':
      return (
        <div className={classes.nothing} role="alert">
          <p className={own.failed}>{words.say(whyFailed(state.code), { code: state.code })}</p>
          <Button variant="default" onClick={again}>
            {words.say('item.try-again')}
          </Button>
        </div>
      );
    case 'closed':
      return (
        <div className={classes.nothing}>
          <p className={own.failed}>{words.say('replay.closed')}</p>
          <Button variant="default" onClick={again}>
            {words.say('replay.open-again')}
          </Button>
        </div>
      );
  }
}

function whyFailed(code: string): WordKey {
  switch (code) {
    case 'stored-bytes-changed':
    case 'locker-damaged':
      return 'replay.failed-changed';
    case 'file-purged':
      return 'replay.failed-purged';
    case 'archive-unreadable':
      return 'replay.failed-unreadable';
    case 'archive-lacks-page':
      return 'replay.failed-lacks-page';
    case 'replay-stopped':
      return 'replay.failed-stopped';
    default:
      return 'replay.failed';
  }
}
