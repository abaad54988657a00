import type { ItemView } from '../../../contract/calls/index.ts';
import type { MailFile, MailReceipt } from '../../../contract/mail.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from './file-failed.tsx';
import classes from './item.module.css';
import { useMailFile } from './mail-file.ts';

/** What a message of e-mail says of itself: who to whom, when, what it carries. */
export function MailFacts({ item, mail }: { item: ItemView; mail: MailReceipt }) {
  const words = useWords();
  const time = useTime();
  const { data, error, refetch } = useMailFile(item.item);
  const { sentAt, received, attachments, words: has, twice = [] } = mail;
  return (
    <section aria-labelledby="mail-facts">
      <h2 id="mail-facts" className={classes.heading}>
        {words.say('mail.title')}
      </h2>
      {error !== null && (
        <FileFailed item={item.item} role="mail" say="mail.file-failed" again={() => void refetch()} />
      )}
      <Facts>
        {data !== undefined && <Head file={data} />}
        <Fact name={words.say('mail.sent-at')}>{sentAt === null ? null : time.long(sentAt)}</Fact>
        <Fact name={words.say('mail.received')}>{time.number(received)}</Fact>
        <Fact name={words.say('mail.attachments')}>
          {data === undefined || data.attachments.length === 0 ? (
            time.number(attachments)
          ) : (
            <>
              {data.attachments.map(({ name, mediaType, bytes }, at) => (
                <div key={`${String(at)}${name ?? ''}`}>
                  {words.say('mail.attachment', {
                    name: name === null ? words.say('mail.no-name') : plainTitle(name),
                    mediaType: plainTitle(mediaType),
                    size: time.bytes(bytes),
                  })}
                </div>
              ))}
              <div className={classes.hint}>{words.say('mail.attachments-are-items')}</div>
            </>
          )}
        </Fact>
      </Facts>
      {has === 'formatted' && <p className={classes.hint}>{words.say('mail.from-html')}</p>}
      {has === 'both' && <p className={classes.hint}>{words.say('mail.words-both')}</p>}
      {twice.length > 0 && (
        <p className={classes.hint}>
          {words.say('mail.twice', { names: twice.map((name) => words.say(`mail.${name}`)).join(', ') })}
        </p>
      )}
      <p className={classes.hint}>{words.say('mail.could-be-changed')}</p>
    </section>
  );
}

function Head({ file }: { file: MailFile }) {
  const words = useWords();
  const people = (names: readonly string[]): string => names.map(plainTitle).join(', ');
  const line = (text: string | null): string => plainTitle(text ?? '');
  return (
    <>
      <Fact name={words.say('mail.from')}>{people(file.from)}</Fact>
      <Fact name={words.say('mail.to')}>{people(file.to)}</Fact>
      <Fact name={words.say('mail.cc')}>{people(file.cc)}</Fact>
      <Fact name={words.say('mail.subject')}>{line(file.subject)}</Fact>
      <Fact name={words.say('mail.date')}>{line(file.date)}</Fact>
      <Fact name={words.say('mail.message-id')}>{line(file.messageId)}</Fact>
    </>
  );
}
