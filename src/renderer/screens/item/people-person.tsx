import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useState } from 'react';
import type { ActSuggestion } from '../../../contract/acts.ts';
import { blobUrl } from '../../../contract/bridge.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { PeopleRow } from '../../../contract/people-list.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import type { Words } from '../../../words/say.ts';
import { ActForm } from '../../shared/act-form.tsx';
import { calls } from '../../shared/calls.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { Read } from '../../shared/read.tsx';
import { useFailedFile } from '../../shared/read-again.ts';
import { SeenName, TurnedHelp } from '../../shared/seen-name.tsx';
import { useOpenForm } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from './file-failed.tsx';
import classes from './people.module.css';

interface Props {
  item: ItemView;
  row: PeopleRow;
}

/** One account of the list: what the row says, the row on its picture, and the act that it shows. */
export function Person({ item, row }: Props) {
  const words = useWords();
  const names = { act: `new act ${item.item} listed ${String(row.place)}` };
  const [form, setForm] = useOpenForm(names);
  const asIs = row.name ?? row.handle ?? words.say('people.no-name');
  const name = plainTitle(asIs);
  if (form === 'act' && item.case !== null)
    return (
      <Recording of={names.act} item={item.item} caseId={item.case} row={row} onDone={() => setForm(null)} />
    );
  return (
    <section className={classes.person} aria-label={name}>
      <h2 className={classes.name}>
        <SeenName name={asIs} />
      </h2>
      <TurnedHelp of={[asIs]} />
      <Facts>
        <Fact name={words.say('people.column-account')}>
          {row.handle === null ? '' : plainTitle(`@${row.handle}`)}
        </Fact>
        <Fact name={words.say('post.account-id')}>{row.id}</Fact>
        <Fact name={words.say('people.profile')}>{row.url}</Fact>
        <Fact name={words.say('people.column-badge')}>{row.badge}</Fact>
        <Fact name={words.say('people.column-place')}>
          {words.say(row.seen > 1 ? 'people.place-and-times' : 'people.place-once', {
            place: row.place,
            count: row.seen,
          })}
        </Fact>
      </Facts>
      <RowPicture item={item.item} row={row} name={name} />
      {item.case === null ? (
        <p className={classes.hint}>{words.say('acts.item-inbox')}</p>
      ) : (
        <div>
          <Button onClick={() => setForm('act')}>{words.say('people.record')}</Button>
        </div>
      )}
    </section>
  );
}

/** The row amid its neighbours, on the picture of the list, with a line around it that the window draws. */
function RowPicture({ item, row, name }: { item: string; row: PeopleRow; name: string }) {
  const words = useWords();
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  const { failed, fail, again } = useFailedFile();
  const [left, top, width, height] = row.box;
  const share = (part: number, whole: number): string => `${String((part / whole) * 100)}%`;
  const place: CSSProperties =
    size === null
      ? {}
      : {
          left: share(left, size.width),
          top: share(top, size.height),
          width: share(width, size.width),
          height: share(height, size.height),
        };
  const role = `strip-${String(row.strip)}`;
  if (failed) return <FileFailed item={item} role={role} say="item.picture-failed" again={again} />;
  return (
    // What scrolls is reached by keyboard.
    <div className={classes.picture} role="group" tabIndex={0} aria-label={words.say('people.picture')}>
      <div className={classes.canvas}>
        <img
          src={blobUrl(item, role)}
          onError={fail}
          alt={words.say('people.picture-of', { who: name, part: row.strip })}
          onLoad={({ currentTarget }) =>
            setSize({ width: currentTarget.naturalWidth, height: currentTarget.naturalHeight })
          }
        />
        {size !== null && <div key={row.place} ref={bringAmid} className={classes.line} style={place} />}
      </div>
    </div>
  );
}

/** Brings the line to the middle of what is seen of the picture; nothing else moves. */
function bringAmid(line: HTMLElement | null): void {
  const seen = line?.parentElement?.parentElement;
  if (line === null || seen === null || seen === undefined) return;
  seen.scrollTop = line.offsetTop - (seen.clientHeight - line.offsetHeight) / 2;
}

function Recording({
  of,
  item,
  caseId,
  row,
  onDone,
}: {
  /** What the draft of its act is of. */
  of: string;
  item: string;
  caseId: string;
  row: PeopleRow;
  onDone: () => void;
}) {
  const words = useWords();
  const { name, handle, id, url, badge } = row;
  const read = useQuery({
    queryKey: ['acts', 'suggestion', item, row.place],
    queryFn: ({ signal }) =>
      calls.acts.suggest({ item, listed: { name, handle, id, url, badge } }, { signal }),
  });
  return (
    <Read of={read}>
      {(suggested) => (
        <>
          {suggested?.reaction !== undefined && (
            <p className={classes.hint}>
              {words.say(suggested.basis === undefined ? 'people.reaction' : 'people.reaction-other', {
                reaction: suggested.reaction,
              })}
            </p>
          )}
          <ActForm
            {...{ of, caseId, items: [item], act: null, onDone }}
            suggested={suggested === null ? null : withReaction(suggested, words)}
          />
        </>
      )}
    </Read>
  );
}

/** What the page calls the reaction is kept with the act, in its note. */
function withReaction(suggested: ActSuggestion, words: Words): ActSuggestion & { note?: string } {
  const { reaction } = suggested;
  return reaction === undefined
    ? suggested
    : { ...suggested, note: words.say('people.reaction', { reaction }) };
}
