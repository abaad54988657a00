import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconHelpCircle } from '@tabler/icons-react';
import { fewerThanSaid, moreThanSaid } from '../../../contract/fewer-than-said.ts';
import type { PeopleReceipt } from '../../../contract/people-list.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './people.module.css';

interface Props {
  receipt: PeopleReceipt;
  /** Shows the row of an account that was found. */
  onShow: (place: number) => void;
}

/** How complete the list is, in plain words, and what became of each account that was looked for. */
export function ReceiptOfPeople({ receipt, onShow }: Props) {
  const words = useWords();
  const time = useTime();
  const { list, says, rows, distinct, repeated, ended, find } = receipt;
  const said =
    says === null
      ? words.say('people.site-says-nothing')
      : words.say(says.approximate ? 'people.site-says-about' : 'people.site-says', { shown: says.shown });
  const missing = fewerThanSaid(receipt) ?? 0;
  const more = moreThanSaid(receipt) ?? 0;
  const lacks = says?.approximate === true ? 'people.missing-at-least' : 'people.missing';
  return (
    <section className={classes.receipt} aria-label={words.say('people.receipt')}>
      <p className={classes.sum}>
        {`${words.say(`people.list-${list}`)}: ${said} `}
        {words.say('people.seen', { rows, distinct })}{' '}
        {repeated > 0 && `${words.say('people.repeated', { count: repeated })} `}
        <strong data-doubt={ended !== 'end'}>
          {words.say('people.ended', { why: words.say(`people.ended-${ended}`) })}
        </strong>
        {missing > 0 && <strong data-doubt> {words.say(lacks, { count: missing })}</strong>}
        {more > 0 && <strong data-doubt> {words.say('people.more-than-said')}</strong>}
      </p>
      <p className={classes.hint}>
        {words.say('people.when', { from: time.long(receipt.startedAt), to: time.long(receipt.endedAt) })}
        {receipt.tab !== null && ` ${words.say('people.tab', { tab: receipt.tab })}`}
      </p>
      {receipt.document !== undefined && (
        <p className={classes.hint}>
          {words.say('people.document')} <code>{receipt.url}</code>
        </p>
      )}
      {find.length > 0 && (
        <ul className={classes.finds} aria-label={words.say('people.looked-for')}>
          {find.map(({ asked, found, untold }) => (
            <li key={asked} className={classes.find} data-found={found !== null}>
              {found === null ? (
                <>
                  {untold === undefined ? (
                    <IconCircleDashed size={18} aria-hidden />
                  ) : (
                    <IconHelpCircle size={18} aria-hidden />
                  )}
                  <span>
                    <b>{asked}</b>:{' '}
                    {untold === undefined
                      ? words.say('people.not-among-rows', { rows })
                      : words.say(`people.untold-rows-${untold.by}`, { rows, count: untold.accounts })}{' '}
                    {said}
                  </span>
                </>
              ) : (
                <>
                  <IconCircleCheck size={18} aria-hidden />
                  <UnstyledButton className={classes.link} onClick={() => onShow(found.place)}>
                    <b>{asked}</b>: {words.say('people.found-in-row', { place: found.place })}
                  </UnstyledButton>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
