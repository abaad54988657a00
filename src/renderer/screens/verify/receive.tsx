import { Button, TextInput } from '@mantine/core';
import { IconInbox } from '@tabler/icons-react';
import { type SyntheticEvent, useState } from 'react';
import type { ChosenPath, ReceiveDone } from '../../../contract/calls/index.ts';
import { useDifferenceWords } from '../../shared/difference-words.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Notice } from '../../shared/notice.tsx';
import { usePlace } from '../../shared/place.ts';
import { WorkProgress } from '../../shared/progress.tsx';
import { type BundleAsked, receiveBundle, useReceiving } from '../../shared/receiving.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import type { Work } from '../../shared/working.ts';
import classes from './verify.module.css';

const listed = 20;
const lastSteps: ReadonlySet<string> = new Set(['receive-seal', 'thumbnail']);

interface ReceiveProps {
  file: ChosenPath;
  asked: BundleAsked;
  /** Whether this locker sealed it: then it is taken only where that is asked for. */
  isOwn: boolean;
}

/** Takes the bundle that was found intact into the open locker. */
export function Receive({ file, asked, isOwn }: ReceiveProps) {
  const words = useWords();
  const [isWanted, setIsWanted] = useState(!isOwn);
  const { work, bundle } = useReceiving();
  const [from, setFrom] = useState('');
  const isThis = bundle?.token === file.token;
  const { state } = work;
  const isBusy = state.is === 'running';
  const onSubmit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (!isBusy) void receiveBundle(file, from.trim(), asked);
  };
  if (!isWanted && !isThis)
    return (
      <section className={classes.receive}>
        <p className={classes.text}>{words.say('bundle-check.own')}</p>
        <div>
          <Button variant="default" onClick={() => setIsWanted(true)}>
            {words.say('bundle-check.receive-own')}
          </Button>
        </div>
      </section>
    );
  return (
    <section className={classes.receive} aria-labelledby="receive-title">
      <h2 id="receive-title" className={classes.heading}>
        {words.say(isThis && state.is === 'done' ? 'receive.received' : 'receive.title')}
      </h2>
      {isThis && (state.is === 'running' || state.is === 'done') ? (
        <Outcome work={work} />
      ) : (
        <form className={classes.receiving} onSubmit={onSubmit}>
          <p className={classes.text}>{words.say('receive.hint')}</p>
          {asked.key === undefined && <p className={classes.soft}>{words.say('receive.whose-key')}</p>}
          <TextInput
            label={words.say('receive.from')}
            description={words.say('receive.from-hint')}
            maxLength={500}
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          {isThis && <Outcome work={work} />}
          {isBusy && !isThis && <p className={classes.soft}>{words.say('receive.busy')}</p>}
          <div>
            <Button type="submit" disabled={isBusy} leftSection={<IconInbox size={18} aria-hidden />}>
              {words.say('receive.start')}
            </Button>
          </div>
        </form>
      )}
    </section>
  );
}

/** The bundle that is being received, or was last: for whoever comes back to it. */
export function Receiving() {
  const words = useWords();
  const { work, bundle } = useReceiving();
  if (bundle === null) return null;
  const isGivenUp = work.state.is === 'failed' || work.state.is === 'cancelled';
  return (
    <section className={classes.receive} aria-label={bundle.name}>
      <h2 className={classes.heading}>{bundle.name}</h2>
      <Outcome work={work} />
      {isGivenUp && (
        <div>
          <Button variant="default" onClick={work.reset}>
            {words.say('desk.put-away')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Outcome({ work }: { work: Work<ReceiveDone> }) {
  const words = useWords();
  const { state } = work;
  // By then it is being stored in one go, or is stored: there is nothing to cancel.
  const isStoring = state.is === 'running' && lastSteps.has(state.progress?.step ?? '');
  switch (state.is) {
    case 'idle':
      return null;
    case 'running':
      return <WorkProgress progress={state.progress} {...(isStoring ? {} : { onCancel: work.cancel })} />;
    case 'failed':
      return <ErrorText error={state.error} />;
    case 'cancelled':
      return (
        <p className={classes.text} role="status">
          {words.say('receive.cancelled')}
        </p>
      );
    case 'done':
      return <Done result={state.result} leave={work.reset} />;
  }
}

function Done({ result: { received }, leave }: { result: ReceiveDone; leave: () => void }) {
  const words = useWords();
  const time = useTime();
  const { go } = usePlace();
  const sayDifference = useDifferenceWords();
  if (received === null) {
    return (
      <p className={classes.text} role="alert">
        {words.say('receive.not-intact')}
      </p>
    );
  }
  const { case: caseId, number, items, exhibits, alreadyHere, again, merged, differs } = received;
  const how = again ? 'again' : merged ? 'merged' : 'case';
  const more = differs.length - listed;
  return (
    <>
      <p className={classes.arrived} role="status">
        {words.say(`receive.done-${how}`, { number })}
      </p>
      <p className={classes.text}>
        {again
          ? words.say('receive.again')
          : [
              words.say('receive.new', { items, exhibits }),
              ...(alreadyHere === 0 ? [] : [words.say('receive.here', { count: alreadyHere })]),
            ].join(' · ')}
      </p>
      <Notice
        tone="doubt"
        title={words.say('receive.differs')}
        lines={[
          ...new Set([
            ...differs.slice(0, listed).map(sayDifference),
            ...(more > 0 ? [words.say('receive.differs-more', { count: time.number(more) })] : []),
          ]),
        ]}
      />
      <div>
        <Button
          onClick={() => {
            leave();
            go({ screen: 'case', case: caseId });
          }}
        >
          {words.say('receive.to-case')}
        </Button>
      </div>
    </>
  );
}
