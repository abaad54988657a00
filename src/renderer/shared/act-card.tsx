import { Anchor, Button } from '@mantine/core';
import { IconEye, IconQuestionMark } from '@tabler/icons-react';
import type { Act, Basis, CaseActs } from '../../contract/acts.ts';
import { plainTitle } from '../../contract/plain-title.ts';
import classes from './act-card.module.css';
import { ActDoubts } from './act-doubts.tsx';
import { ActForm } from './act-form.tsx';
import { holdersOf, nameAsIs, nameOfAccount, withdrawnHoldersOf } from './act-holders.ts';
import { useActWords } from './act-words.ts';
import { Fact, Facts } from './facts.tsx';
import { usePlace } from './place.ts';
import { useKeepRecords } from './records.ts';
import { SeenName, TurnedHelp } from './seen-name.tsx';
import { useTime } from './time.ts';
import { useOpenForm } from './use-record-draft.ts';
import { WithdrawForm, withdrawalOf } from './withdraw-form.tsx';
import { useWords } from './words.tsx';

interface Props {
  caseId: string;
  acts: CaseActs;
  act: Act;
}

/** What the draft of a change of an act is of. */
export function changeOfAct(id: string): string {
  return `act ${id}`;
}

/** One alleged act: who, by which account, what, to what, its three times, and what shows it. */
export function ActCard({ caseId, acts, act }: Props) {
  const words = useWords();
  const time = useTime();
  const { sayHolder, sayTime } = useActWords();
  const names = { form: changeOfAct(act.id), withdraw: withdrawalOf(act.id) };
  const [open, setOpen] = useOpenForm(names);
  const account = acts.accounts.find(({ id }) => id === act.account);
  const holders = holdersOf(act.account, acts);
  const keep = useKeepRecords(caseId);
  const name = account === undefined ? '' : nameOfAccount(account);
  const what = `${words.say(`act.${act.kind}`)} · ${name}`;
  return (
    <li className={classes.card}>
      <div className={classes.head}>
        <h3 className={classes.title}>
          {words.say(`act.${act.kind}`)} · <SeenName name={account === undefined ? '' : nameAsIs(account)} />
          {account !== undefined && <span className={classes.platform}>{account.platform}</span>}
        </h3>
        <BasisMark basis={act.basis} />
      </div>
      <TurnedHelp of={[account === undefined ? '' : nameAsIs(account), act.target.shown]} />
      <Facts>
        <Fact name={words.say('acts.holder')}>
          {holders.length === 0
            ? words.say('acts.holder-none')
            : holders.map((each) => (
                <div key={each.attribution.id}>
                  <p>{sayHolder(each)}</p>
                  {each.attribution.grounds !== '' && (
                    <p className={classes.grounds}>
                      {words.say('acts.field-grounds')}: {each.attribution.grounds}
                    </p>
                  )}
                </div>
              ))}
          {withdrawnHoldersOf(act.account, acts).map(({ attribution, subject }) => (
            <p key={attribution.id} className={classes.gone}>
              {words.say('people.link-withdrawn', {
                name: plainTitle(subject.name),
                level: words.say(`level.${attribution.level}`),
                reason: attribution.withdrawn ?? '',
              })}
            </p>
          ))}
        </Fact>
        <Fact name={words.say('acts.target')}>
          {words.say(`target.${act.target.kind}`)}: <SeenName name={act.target.shown || act.target.url} />
          {act.target.shown !== '' && act.target.url !== '' && (
            <span className={classes.url}>{act.target.url}</span>
          )}
        </Fact>
        <Fact name={words.say('acts.done')}>{sayTime(act.done)}</Fact>
        <Fact name={words.say('acts.found')}>{sayTime(act.found)}</Fact>
        <Fact name={words.say('acts.evidence')}>
          {act.captured.map((each) => (
            <Evidence key={each.item} of={each} />
          ))}
        </Fact>
        <Fact name={words.say('acts.note')}>{act.note}</Fact>
      </Facts>
      <ActDoubts of={act} />
      <div className={classes.foot}>
        <span className={classes.by}>
          {act.changedAt === null
            ? words.say('acts.recorded-by', { time: time.short(act.madeAt), officer: act.officer })
            : words.say('acts.changed-by', {
                ...{ time: time.short(act.madeAt), changed: time.short(act.changedAt), officer: act.officer },
              })}
        </span>
        {open === null && (
          <>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={`${words.say('acts.change')}: ${what}`}
              onClick={() => setOpen('form')}
            >
              {words.say('acts.change')}
            </Button>
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              aria-label={`${words.say('acts.withdraw')}: ${what}`}
              onClick={() => setOpen('withdraw')}
            >
              {words.say('acts.withdraw')}
            </Button>
          </>
        )}
      </div>
      {open === 'form' && (
        <ActForm
          of={names.form}
          caseId={caseId}
          items={act.items}
          act={act}
          suggested={null}
          onDone={() => setOpen(null)}
        />
      )}
      {open === 'withdraw' && (
        <WithdrawForm
          of={names.withdraw}
          onWithdraw={(reason) =>
            keep(
              acts,
              [{ what: 'withdrawal', of: 'act', id: act.id, reason }],
              words.say('acts.withdrawn-said'),
            )
          }
          onDone={() => setOpen(null)}
        />
      )}
    </li>
  );
}

/** What was seen, and what is concluded: a shape and a word. */
function BasisMark({ basis }: { basis: Basis }) {
  const words = useWords();
  const Shape = basis === 'observed' ? IconEye : IconQuestionMark;
  return (
    <span className={classes.basis}>
      <Shape size={14} aria-hidden />
      {words.say(`basis.${basis}`)}
    </span>
  );
}

function Evidence({ of: { item, title, capturedAt, exhibit } }: { of: Act['captured'][number] }) {
  const words = useWords();
  const time = useTime();
  const { place, go } = usePlace();
  return (
    <p className={classes.evidence}>
      <Anchor component="button" type="button" onClick={() => go({ screen: 'item', item, from: place })}>
        {exhibit === null ? title : `${exhibit} · ${title}`}
      </Anchor>
      <span className={classes.by}>
        {words.say('acts.captured')} {time.short(capturedAt)}
      </span>
    </p>
  );
}
