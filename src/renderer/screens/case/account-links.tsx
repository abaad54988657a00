import { Anchor } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import type { Account, CaseActs } from '../../../contract/acts.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { type Holder, holdersOf, nameOfAccount } from '../../shared/act-holders.ts';
import { useActWords } from '../../shared/act-words.ts';
import { itemQueryOf } from '../../shared/item.ts';
import { usePlace } from '../../shared/place.ts';
import { useKeepRecords } from '../../shared/records.ts';
import { useIsBegun, useOpenForm } from '../../shared/use-record-draft.ts';
import { WithdrawForm, withdrawalOf } from '../../shared/withdraw-form.tsx';
import { useWords } from '../../shared/words.tsx';
import classes from './people.module.css';
import { LinkForm } from './people-forms.tsx';
import { PersonActions } from './person-actions.tsx';

interface Props {
  caseId: string;
  acts: CaseActs;
  account: Account;
}

/** What the draft of a change is of. */
const changeOfLink = (id: string): string => `link ${id}`;

/** Who is alleged to hold an account, each with the grounds and what shows it. */
export function AccountLinks({ caseId, acts, account }: Props) {
  const words = useWords();
  const isBegun = useIsBegun();
  const links = holdersOf(account.id, acts, ({ id }) => isBegun(changeOfLink(id)));
  if (links.length === 0) return <p className={classes.about}>{words.say('acts.holder-none')}</p>;
  return (
    <ul
      className={classes.links}
      aria-label={words.say('people.links-of', { account: nameOfAccount(account) })}
    >
      {links.map((holder) => (
        <Link key={holder.attribution.id} caseId={caseId} acts={acts} account={account} holder={holder} />
      ))}
    </ul>
  );
}

function Link({ caseId, acts, account, holder }: Props & { holder: Holder }) {
  const words = useWords();
  const { sayHolder } = useActWords();
  const keep = useKeepRecords(caseId);
  const { attribution, subject } = holder;
  const names = { change: changeOfLink(attribution.id), withdraw: withdrawalOf(attribution.id) };
  const [open, setOpen] = useOpenForm(names);
  const done = (): void => setOpen(null);
  const name = `${nameOfAccount(account)} – ${plainTitle(subject.name)}`;
  if (open === 'change')
    return (
      <li>
        <LinkForm
          of={names.change}
          caseId={caseId}
          acts={acts}
          account={account}
          link={attribution}
          onDone={done}
        />
      </li>
    );
  return (
    <li className={classes.link}>
      <div className={classes.line}>
        <div className={classes.said}>
          <p>{sayHolder(holder)}</p>
          {attribution.grounds !== '' && (
            <p className={classes.grounds}>
              {words.say('acts.field-grounds')}: {attribution.grounds}
            </p>
          )}
          <Evidence items={attribution.items} />
        </div>
        <PersonActions name={name} onOpen={setOpen} />
      </div>
      {open === 'withdraw' && (
        <WithdrawForm
          of={names.withdraw}
          onWithdraw={(reason) =>
            keep(
              acts,
              [{ what: 'withdrawal', of: 'attribution', id: attribution.id, reason }],
              words.say('people.link-withdrawn-said'),
            )
          }
          onDone={done}
        />
      )}
    </li>
  );
}

function Evidence({ items }: { items: readonly string[] }) {
  const words = useWords();
  const { place, go } = usePlace();
  const found = useQueries({ queries: items.map(itemQueryOf) });
  if (items.length === 0) return null;
  return (
    <p className={classes.about}>
      {words.say('acts.evidence')}:{' '}
      {items.map((item, at) => (
        <span key={item} className={classes.item}>
          <Anchor component="button" type="button" onClick={() => go({ screen: 'item', item, from: place })}>
            {found[at]?.data?.title ?? '…'}
          </Anchor>
        </span>
      ))}
    </p>
  );
}
