import { isQuote } from '../../../contract/made-of-chat.ts';
import type { MadeOf } from '../../../contract/redaction.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { sayFilmTime } from './film-time.ts';
import classes from './item.module.css';
import { namePicture } from './pictures.ts';
import { Notes, Part } from './story-part.tsx';

/** Of what an item was made, when and why; of a redacted copy also what was covered. */
export function CopyStory({ madeOf, madeAt }: { madeOf: MadeOf; madeAt: string }) {
  const words = useWords();
  const time = useTime();
  const { isRedaction, role, title, reason, boxes, what, frame } = madeOf;
  const from = { picture: namePicture(role, words), title: title ?? words.say('redact.not-here') };
  return (
    <Part title="redact.section">
      <p className={classes.sentence}>
        {isRedaction && !isQuote(what)
          ? words.say('redact.story', { ...from, time: time.long(madeAt), count: boxes.length })
          : words.say('redact.story-made', {
              ...from,
              time: time.long(madeAt),
              what: words.sayCode('derived', what),
            })}
      </p>
      {frame !== undefined && (
        <p className={classes.sentence}>
          {words.say('frame.story', { ...frame, us: frame.atUs, at: sayFilmTime(frame.atUs) })}
        </p>
      )}
      {reason !== '' && <p className={classes.sentence}>{words.say('redact.story-why', { reason })}</p>}
      <Notes
        title={words.say('redact.story-boxes', { count: boxes.length })}
        lines={boxes.map(({ x, y, width, height, reason: why }, at) =>
          words.say('redact.story-box', {
            ...{ number: at + 1, x, y, width, height },
            reason: why ?? reason,
          }),
        )}
      />
    </Part>
  );
}
