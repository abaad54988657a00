import type { MailReceipt } from '../../../contract/mail.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** What a message of e-mail says of itself: who to whom, when, what it carries. */
export function MailFacts({ mail }: { mail: MailReceipt }) {
  const words = useWords();
  const time = useTime();
  const { from, to, cc, subject, date, sentAt, messageId, received, attachments, fromHtml } = mail;
  const people = (names: readonly string[]): string => names.map(plainTitle).join(', ');
  const carried = attachments.map(({ name, mediaType, bytes }) =>
    words.say('mail.attachment', {
      name: name === null ? words.say('mail.no-name') : plainTitle(name),
      mediaType,
      size: time.bytes(bytes),
    }),
  );
  return (
    <section aria-labelledby="mail-facts">
      <h2 id="mail-facts" className={classes.heading}>
        {words.say('mail.title')}
      </h2>
      <Facts>
        <Fact name={words.say('mail.from')}>{people(from)}</Fact>
        <Fact name={words.say('mail.to')}>{people(to)}</Fact>
        <Fact name={words.say('mail.cc')}>{people(cc)}</Fact>
        <Fact name={words.say('mail.subject')}>{subject === null ? null : plainTitle(subject)}</Fact>
        <Fact name={words.say('mail.date')}>{date === null ? null : plainTitle(date)}</Fact>
        <Fact name={words.say('mail.sent-at')}>{sentAt === null ? null : time.long(sentAt)}</Fact>
        <Fact name={words.say('mail.message-id')}>{messageId === null ? null : plainTitle(messageId)}</Fact>
        <Fact name={words.say('mail.received')}>{time.number(received)}</Fact>
        <Fact name={words.say('mail.attachments')}>
          {carried.length === 0 ? null : (
            <>
              {carried.map((line, at) => (
                <div key={`${String(at)}${line}`}>{line}</div>
              ))}
              <div className={classes.hint}>{words.say('mail.attachments-are-items')}</div>
            </>
          )}
        </Fact>
      </Facts>
      {fromHtml && <p className={classes.hint}>{words.say('mail.from-html')}</p>}
      <p className={classes.hint}>{words.say('mail.could-be-changed')}</p>
    </section>
  );
}
