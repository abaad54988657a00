import type { CountName, OtherPost, Post, PostCount } from '../../../contract/post.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { Notice } from '../../shared/notice.tsx';
import { platformNames } from '../../shared/platform-names.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { PostPlaces } from './post-places.tsx';

const countOrder = ['likes', 'comments', 'shares', 'views', 'followers', 'following', 'posts'] as const;

/** What was read of a captured page, and where on it; what it does not show is named. */
export function PostFacts({ post }: { post: Post }) {
  const words = useWords();
  const countOf = useCount();
  const published = usePublished(post);
  const { author, kind } = post;
  const counts = countOrder.flatMap((name): [CountName, PostCount][] => {
    const count = post.counts[name];
    return count === undefined ? [] : [[name, count]];
  });
  const contradictions = post.contradictions.map(({ field, value }) =>
    words.say('post.contradiction', { field: words.sayCode('post', field), value }),
  );
  return (
    <section className={classes.section} aria-labelledby="post-facts">
      <h2 id="post-facts" className={classes.heading}>
        {words.say('post.title')}
      </h2>
      <p className={classes.hint}>{words.say('post.claims')}</p>
      <Facts>
        <Fact name={words.say('post.kind')}>
          {`${platformNames[post.platform] ?? words.sayCode('post', `platform-${post.platform}`)}, ${words.say(`post.kind-${kind}`)}`}
        </Fact>
        <Fact name={words.say(kind === 'profile' ? 'post.author-of-profile' : 'post.author')}>
          {nameOf(author)}
        </Fact>
        <Fact name={words.say('post.account-id')}>{author.id}</Fact>
        <Fact name={words.say('post.publishedAt')}>{published}</Fact>
        <Words name={words.say('post.text')} text={post.text} isCut={post.textCut} />
      </Facts>
      {counts.length > 0 && (
        <dl className={classes.counts}>
          {counts.map(([name, count]) => (
            <Fact key={name} name={words.say(`post.counts.${name}`)}>
              {countOf(count)}
            </Fact>
          ))}
        </dl>
      )}
      <Facts>
        <Fact name={words.say('post.replyTo')}>{otherOf(post.replyTo)}</Fact>
        <Words
          name={words.say('post.answered-text')}
          text={post.replyTo?.text}
          isCut={post.replyTo?.textCut}
        />
        <Fact name={words.say('post.sharedFrom')}>{otherOf(post.sharedFrom)}</Fact>
        <Words
          name={words.say('post.shared-text')}
          text={post.sharedFrom?.text}
          isCut={post.sharedFrom?.textCut}
        />
        <Fact name={words.say('post.not-visible')}>
          {post.notVisible.map((field) => words.sayCode('post', field).toLowerCase()).join(', ')}
        </Fact>
      </Facts>
      <Notice tone="doubt" title={words.say('post.contradictions')} lines={contradictions} />
      <PostPlaces post={post} />
    </section>
  );
}

/** What somebody wrote, under whose it is; nothing where it was not read. */
function Words({
  name,
  text,
  isCut = false,
}: {
  name: string;
  text: string | null | undefined;
  isCut: boolean | undefined;
}) {
  const words = useWords();
  if (text === null || text === undefined) return null;
  return (
    <Fact name={name}>
      {/* What scrolls must be reached by the keyboard. */}
      <div className={classes.words} tabIndex={0} role="group" aria-label={name}>
        {text}
      </div>
      {isCut && <span className={classes.hint}>{words.say('post.text-cut')}</span>}
    </Fact>
  );
}

function nameOf({ name, handle }: { name: string | null; handle: string | null }): string {
  return [name, handle === null ? null : `@${handle}`].filter((part) => part !== null).join(' · ');
}

function otherOf(other: OtherPost | null): string {
  return other === null ? '' : [nameOf(other), other.url ?? ''].filter((part) => part !== '').join(' · ');
}

/** A number, with what stands on the page where that is not the same. */
function useCount(): (count: PostCount) => string {
  const words = useWords();
  const time = useTime();
  return ({ value, approximate, shown }) => {
    if (value === null) return words.say('post.count-unclear', { shown });
    return approximate
      ? words.say('post.count-rounded', { value: time.number(value), shown })
      : time.number(value);
  };
}

/** The time as exactly as the page gives it: a day stays a day, and a time without a zone has none. */
function usePublished({ publishedAt, publishedPrecision, publishedZone, publishedShown }: Post): string {
  const words = useWords();
  const time = useTime();
  if (publishedAt === null)
    return publishedShown === null ? '' : words.say('post.published-relative', { shown: publishedShown });
  if (publishedAt.endsWith('Z')) {
    // In the zone of this device, and in the words of the page; data of the page is no words.
    const isData = publishedZone === null && /^(\d+$|\d{4}-)/.test(publishedShown ?? '');
    const shown = isData ? '' : (publishedShown ?? '');
    const read = time.long(publishedAt);
    return shown === '' ? read : `${read} (${words.say('post.published-shown', { shown })})`;
  }
  if (publishedPrecision === 'day') return words.say('post.published-day', { day: time.date(publishedAt) });
  return words.say('post.published-no-zone', { time: publishedAt.replace('T', ' ') });
}
