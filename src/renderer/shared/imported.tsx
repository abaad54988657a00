import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ImportDone } from '../../contract/calls/index.ts';
import { photoLacks } from '../../contract/photo-lacks.ts';
import { purgedOf } from '../../contract/purge.ts';
import classes from './bring-in.module.css';
import { showBringIn } from './bring-in.ts';
import { useCodeWords } from './error-text.tsx';
import { HereAlready } from './here-already.tsx';
import { itemQueryOf } from './item.ts';
import { ItemState } from './item-state.tsx';
import { Notice } from './notice.tsx';
import { usePhotoLacks } from './photo-lacks-words.ts';
import { usePlace } from './place.ts';
import { sayReason } from './reason-words.ts';
import { ReceiptButton } from './receipt-button.tsx';
import { similarQueryOf } from './similar.ts';
import { Thumbnail } from './thumbnail.tsx';
import { useTime } from './time.ts';
import { warningsOf } from './warnings.tsx';
import { useWhereWords } from './where-item-words.ts';
import { useWords } from './words.tsx';

const shownItems = 60;

/** What came of bringing files in: a strip of pictures with their warnings, and what did not come in. */
export function Imported({ result }: { result: ImportDone }) {
  const words = useWords();
  const sayCode = useCodeWords();
  const { items, failed, hereBefore, likeBefore } = result;
  return (
    <>
      <div className={classes.count} role="status">
        {words.say('bring-in.done', { count: items.length })}
        {hereBefore !== null && hereBefore > 0 && (
          <div>{words.say('bring-in.here-before', { count: hereBefore })}</div>
        )}
        {likeBefore !== null && likeBefore > 0 && (
          <div>{words.say('bring-in.like-before', { count: likeBefore })}</div>
        )}
      </div>
      <Notice
        tone="bad"
        title={words.say('bring-in.failed', { count: failed.length })}
        lines={failed.map(({ file, code, params }) => `${file}: ${sayCode('error', code, params)}`)}
      />
      <HereAlready here={result.here} />
      <ul className={classes.strip}>
        {items.slice(0, shownItems).map((item) => (
          <li key={item}>
            <ImportedItem item={item} />
          </li>
        ))}
      </ul>
      {items.length > shownItems && words.say('bring-in.more', { count: items.length - shownItems })}
      {items.length > 0 && <ReceiptButton items={items} size="compact-sm" />}
    </>
  );
}

function ImportedItem({ item }: { item: string }) {
  const words = useWords();
  const time = useTime();
  const sayWhere = useWhereWords();
  const sayLacks = usePhotoLacks();
  const { place, go } = usePlace();
  const { data } = useQuery(itemQueryOf(item));
  const similar = useQuery({ ...similarQueryOf(item), enabled: data?.photo !== undefined });
  if (data === undefined) return <div className={classes.coming} />;
  const { earlier, items } = data.sameFile;
  const lacks = sayLacks(photoLacks(data));
  const same = earlier === 0 ? undefined : items[0];
  const like = same === undefined ? similar.data?.[0] : undefined;
  return (
    <UnstyledButton
      className={classes.imported}
      onClick={() => {
        showBringIn(false);
        go({ screen: 'item', item, from: place });
      }}
    >
      <Thumbnail
        item={item}
        kind={data.kind}
        has={data.files.some(({ role }) => role === 'thumbnail')}
        className={classes.picture}
      />
      <span className={classes.words}>
        <span className={classes.name}>{data.title}</span>
        <ItemState state={data.state} outcome={data.outcome} purged={purgedOf(data)} />
        {data.steps
          .filter(({ result, reason }) => result !== 'ok' && reason !== undefined)
          .map(({ name, reason = '' }) => (
            <span key={name} className={classes.warning}>
              {sayReason(words, reason)}
            </span>
          ))}
        {same !== undefined && (
          <span className={classes.warning}>
            {words.say('bring-in.same-file', {
              title: same.title,
              time: time.short(same.capturedAt),
              where: sayWhere(same),
            })}
          </span>
        )}
        {like !== undefined && (
          <span className={classes.warning}>
            {words.say('bring-in.looks-like', {
              title: like.title,
              time: time.short(like.capturedAt),
              where: sayWhere(like),
            })}
          </span>
        )}
        {warningsOf(data).map(({ code }) => (
          <span key={code} className={classes.warning}>
            {words.sayCode('photo-warning', code)}
          </span>
        ))}
        {lacks !== null && <span className={classes.lacks}>{lacks}</span>}
      </span>
    </UnstyledButton>
  );
}
