import { Anchor, Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useMemo, useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { CommentsFile, ReadComment } from '../../../contract/comments.ts';
import { ActForm } from '../../shared/act-form.tsx';
import { ReadError } from '../../shared/read.tsx';
import { SeenName, TurnedHelp } from '../../shared/seen-name.tsx';
import { useTime } from '../../shared/time.ts';
import { useOpenForm } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import { actOfComment } from './comment-act.ts';
import classes from './comment-list.module.css';
import { nameOfWriter, saysAll, useCommentTime, writerAsIs } from './comment-words.ts';
import { readStoredJson } from './stored-file.ts';

const together = 50;

/** The comments that were read of a page, with a filter; each may be said to be an act. */
export function CommentList({ item }: { item: ItemView }) {
  const words = useWords();
  const time = useTime();
  const [typed, setTyped] = useState('');
  const [most, setMost] = useState(together);
  const filter = useDeferredValue(typed.trim().toLowerCase());
  const read = useQuery({
    queryKey: ['blob', item.item, 'comments'],
    gcTime: 10_000,
    queryFn: ({ signal }) => readStoredJson(item.item, 'comments', isFile, signal),
  });
  const { data } = read;
  const found = useMemo(
    () => [...(data?.comments ?? []).entries()].filter(([, each]) => saysAll(each, filter)),
    [data, filter],
  );
  if (data === undefined) return <ReadError of={[read]} />;
  const { comments, cut, merged = 0, unread = 0 } = data;
  const count = time.number(comments.length);
  return (
    <section className={classes.section} aria-labelledby="comments">
      <h2 id="comments" className={classes.heading}>
        {words.say('comments.title')}
      </h2>
      <ReadError of={[read]} />
      <p className={classes.hint}>
        {words.say(cut ? 'comments.read-cut' : 'comments.read', { count })} {words.say('comments.claims')}
        {unread > 0 && ` ${words.say('comments.unread', { count: time.number(unread) })}`}
        {merged > 0 && ` ${words.say('comments.merged', { count: time.number(merged) })}`}
      </p>
      {comments.length > 5 && (
        <TextInput
          className={classes.filter}
          label={words.say('comments.filter')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setMost(together);
          }}
        />
      )}
      <p className={classes.hint} role="status">
        {filter !== '' && words.say('comments.found', { count: time.number(found.length), all: count })}
      </p>
      <ol className={classes.list} aria-labelledby="comments">
        {found.slice(0, most).map(([at, comment]) => (
          <Comment
            key={at}
            of={`new act ${item.item} comment ${at}`}
            item={item}
            comment={comment}
            answers={comments[comment.replyTo ?? -1]}
          />
        ))}
      </ol>
      {found.length > most && (
        <div>
          <Button variant="default" onClick={() => setMost(most + 4 * together)}>
            {words.say('comments.more', { count: time.number(found.length - most) })}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Where the file is of another form than this window knows, nothing is said from it. */
function isFile(value: unknown): value is CommentsFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    value.v === 1 &&
    'comments' in value &&
    Array.isArray(value.comments)
  );
}

interface CommentProps {
  /** What the draft of its act is of. */
  of: string;
  item: ItemView;
  comment: ReadComment;
  answers: ReadComment | undefined;
}

function Comment({ of, item, comment, answers }: CommentProps) {
  const words = useWords();
  const sayTime = useCommentTime();
  const [open, setOpen] = useOpenForm({ act: of });
  const { author, text, textCut, where } = comment;
  const name = nameOfWriter(author);
  return (
    <li className={classes.comment}>
      <div className={classes.head}>
        <span className={classes.who}>
          <SeenName name={writerAsIs(author)} />
        </span>
        <span className={classes.about}>{sayTime(comment)}</span>
        {answers !== undefined && (
          <span className={classes.about}>
            {words.say('comments.answers', { who: nameOfWriter(answers.author) })}
          </span>
        )}
      </div>
      <TurnedHelp of={[writerAsIs(author)]} />
      <p className={classes.text}>
        {text ?? <span className={classes.hint}>{words.say('comments.no-words')}</span>}
        {textCut && '…'}
      </p>
      <div className={classes.foot}>
        <span className={classes.where}>{author.url ?? where}</span>
        {item.case !== null && open === null && (
          <Anchor
            component="button"
            type="button"
            aria-label={`${words.say('comments.record')}: ${name}`}
            onClick={() => setOpen('act')}
          >
            {words.say('comments.record')}
          </Anchor>
        )}
      </div>
      {open === 'act' && item.case !== null && (
        <ActForm
          of={of}
          caseId={item.case}
          items={[item.item]}
          act={null}
          suggested={actOfComment(item, comment)}
          onDone={() => setOpen(null)}
        />
      )}
    </li>
  );
}
