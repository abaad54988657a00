import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Account, CaseActs, Subject } from '../../../contract/acts.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { holdersOf, nameAsIs, nameOfAccount } from '../../shared/act-holders.ts';
import { useKeepRecords } from '../../shared/records.ts';
import { SeenName, TurnedHelp } from '../../shared/seen-name.tsx';
import { useIsBegun, useOpenForm } from '../../shared/use-record-draft.ts';
import { WithdrawForm, withdrawalOf } from '../../shared/withdraw-form.tsx';
import { useWords } from '../../shared/words.tsx';
import { AccountLinks } from './account-links.tsx';
import classes from './people.module.css';
import { AccountForm, LinkForm, SubjectForm } from './people-forms.tsx';
import { PersonActions } from './person-actions.tsx';

interface Props {
  caseId: string;
  acts: CaseActs;
}

/** What the draft of a change is of. */
const changeOfSubject = (id: string): string => `subject ${id}`;
const changeOfAccount = (id: string): string => `account ${id}`;

/** Of whom and of which accounts a case speaks, and who is alleged to hold which. */
export function People({ caseId, acts }: Props) {
  const words = useWords();
  const names = { subject: `new subject ${caseId}`, account: `new account ${caseId}` };
  // Both may be written at once: to add an account is no reason to lose a person.
  const [subjectForm, openSubject] = useOpenForm({ subject: names.subject });
  const [accountForm, openAccount] = useOpenForm({ account: names.account });
  const isBegun = useIsBegun();
  const subjects = acts.subjects.filter(
    ({ id, withdrawn }) => withdrawn === null || isBegun(changeOfSubject(id)),
  );
  const accounts = acts.accounts.filter(
    ({ id, withdrawn }) => withdrawn === null || isBegun(changeOfAccount(id)),
  );
  return (
    <section className={classes.people} aria-labelledby="people">
      <h2 id="people" className={classes.heading}>
        {words.say('people.title')}
      </h2>
      <p className={classes.help}>{words.say('people.help')}</p>
      <div className={classes.columns}>
        <div className={classes.column}>
          <Head
            id="people-subjects"
            name={words.say('acts.subjects')}
            word={words.say('people.add-subject')}
            onAdd={() => openSubject('subject')}
          />
          {subjectForm !== null && (
            <SubjectForm
              of={names.subject}
              caseId={caseId}
              acts={acts}
              subject={null}
              onDone={() => openSubject(null)}
            />
          )}
          {subjects.length === 0 && subjectForm === null && (
            <p className={classes.none}>{words.say('people.no-subjects')}</p>
          )}
          <ul className={classes.list} aria-labelledby="people-subjects">
            {subjects.map((subject) => (
              <SubjectRow key={subject.id} caseId={caseId} acts={acts} subject={subject} />
            ))}
          </ul>
        </div>
        <div className={classes.column}>
          <Head
            id="people-accounts"
            name={words.say('acts.accounts')}
            word={words.say('people.add-account')}
            onAdd={() => openAccount('account')}
          />
          {accountForm !== null && (
            <AccountForm
              of={names.account}
              caseId={caseId}
              acts={acts}
              account={null}
              onDone={() => openAccount(null)}
            />
          )}
          {accounts.length === 0 && accountForm === null && (
            <p className={classes.none}>{words.say('people.no-accounts')}</p>
          )}
          <ul className={classes.list} aria-labelledby="people-accounts">
            {accounts.map((account) => (
              <AccountRow key={account.id} caseId={caseId} acts={acts} account={account} />
            ))}
          </ul>
        </div>
      </div>
    </section>
  );
}

function Head({ id, name, word, onAdd }: { id: string; name: string; word: string; onAdd: () => void }) {
  return (
    <div className={classes.head}>
      <h3 id={id} className={classes.name}>
        {name}
      </h3>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconPlus size={16} aria-hidden />}
        onClick={onAdd}
      >
        {word}
      </Button>
    </div>
  );
}

function SubjectRow({ caseId, acts, subject }: Props & { subject: Subject }) {
  const words = useWords();
  const keep = useKeepRecords(caseId);
  const names = { change: changeOfSubject(subject.id), withdraw: withdrawalOf(subject.id) };
  const [open, setOpen] = useOpenForm(names);
  const links = acts.attributions.filter((each) => each.withdrawn === null && each.subject === subject.id);
  const done = (): void => setOpen(null);
  const about = [subject.position, subject.agency].filter((each) => each !== '').join(', ');
  if (open === 'change')
    return (
      <li>
        <SubjectForm of={names.change} caseId={caseId} acts={acts} subject={subject} onDone={done} />
      </li>
    );
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <div className={classes.said}>
          <p className={classes.who}>
            <SeenName name={subject.name} />
          </p>
          <TurnedHelp of={[subject.name]} />
          {about !== '' && <p className={classes.about}>{about}</p>}
          {subject.nip !== null && <p className={classes.about}>NIP {subject.nip}</p>}
        </div>
        <PersonActions name={plainTitle(subject.name)} onOpen={setOpen} />
      </div>
      {open === 'withdraw' && (
        <WithdrawForm
          of={names.withdraw}
          note={links.length === 0 ? undefined : words.say('people.links-go-too', { count: links.length })}
          onWithdraw={(reason) =>
            keep(
              acts,
              [
                ...links.map(({ id }) => ({ what: 'withdrawal', of: 'attribution', id, reason }) as const),
                { what: 'withdrawal', of: 'subject', id: subject.id, reason },
              ],
              words.say('people.withdrawn-said', { name: subject.name }),
            )
          }
          onDone={done}
        />
      )}
    </li>
  );
}

function AccountRow({ caseId, acts, account }: Props & { account: Account }) {
  const words = useWords();
  const keep = useKeepRecords(caseId);
  const names = {
    change: changeOfAccount(account.id),
    withdraw: withdrawalOf(account.id),
    link: `new link ${account.id}`,
  };
  const [open, setOpen] = useOpenForm(names);
  const links = holdersOf(account.id, acts);
  const used = acts.acts.filter((act) => act.withdrawn === null && act.account === account.id).length;
  const name = nameOfAccount(account);
  const done = (): void => setOpen(null);
  if (open === 'change')
    return (
      <li>
        <AccountForm of={names.change} caseId={caseId} acts={acts} account={account} onDone={done} />
      </li>
    );
  return (
    <li className={classes.row}>
      <div className={classes.line}>
        <div className={classes.said}>
          <p className={classes.who}>
            <SeenName name={nameAsIs(account)} /> <span className={classes.platform}>{account.platform}</span>
          </p>
          {account.shown !== '' && account.handle !== '' && (
            <p className={classes.about}>
              <SeenName name={account.shown} />
            </p>
          )}
          <TurnedHelp of={[nameAsIs(account), account.shown]} />
          {account.url !== '' && <p className={classes.url}>{account.url}</p>}
        </div>
        <PersonActions name={name} onOpen={setOpen} />
      </div>
      {open === 'withdraw' && (
        <WithdrawForm
          of={names.withdraw}
          note={accountNote(used, links.length)}
          onWithdraw={(reason) =>
            keep(
              acts,
              [
                ...links.map(
                  ({ attribution: { id } }) =>
                    ({ what: 'withdrawal', of: 'attribution', id, reason }) as const,
                ),
                { what: 'withdrawal', of: 'account', id: account.id, reason },
              ],
              words.say('people.withdrawn-said', { name }),
            )
          }
          onDone={done}
        />
      )}
      <AccountLinks caseId={caseId} acts={acts} account={account} />
      {open === 'link' ? (
        <LinkForm of={names.link} caseId={caseId} acts={acts} account={account} link={null} onDone={done} />
      ) : (
        <div>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${words.say('people.link')}: ${name}`}
            onClick={() => setOpen('link')}
          >
            {words.say('people.link')}
          </Button>
        </div>
      )}
    </li>
  );

  function accountNote(acting: number, linked: number): string | undefined {
    if (acting > 0) return words.say('people.account-acts', { count: acting });
    return linked === 0 ? undefined : words.say('people.links-go-too', { count: linked });
  }
}
