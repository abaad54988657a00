import { Button, Group } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AccountFacts, CaseActs } from '../../../contract/acts.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import { ActCard, changeOfAct } from '../../shared/act-card.tsx';
import { knownAccount } from '../../shared/act-draft.ts';
import { ActForm } from '../../shared/act-form.tsx';
import { nameOfAccount } from '../../shared/act-holders.ts';
import { actsQuery, suggestionQuery } from '../../shared/acts.ts';
import { ReadError } from '../../shared/read.tsx';
import { useIsBegun, useOpenForm } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import { AddToAct } from './add-to-act.tsx';
import classes from './notes.module.css';

/** The alleged acts that an item shows, and where a further one is recorded. */
export function ActsTab({ item }: { item: ItemView }) {
  const words = useWords();
  return (
    <div className={classes.notes}>
      <p className={classes.help}>{words.say(item.case === null ? 'acts.item-inbox' : 'acts.item-help')}</p>
      {item.case !== null && <InCase key={item.item} item={item.item} caseId={item.case} />}
    </div>
  );
}

function InCase({ item, caseId }: { item: string; caseId: string }) {
  const words = useWords();
  const read = useQuery(actsQuery(caseId));
  const acts = read.data;
  const { data: suggested = null } = useQuery(suggestionQuery(item));
  const names = { new: `new act ${item}`, add: `add to act ${item}` };
  const [open, setOpen] = useOpenForm(names);
  const isBegun = useIsBegun();
  const list = useRef<HTMLUListElement>(null);
  if (acts === undefined) return <ReadError of={[read]} />;
  const shown = acts.acts.filter(
    ({ id, withdrawn, items }) => (withdrawn === null || isBegun(changeOfAct(id))) && items.includes(item),
  );
  // What stands already is not suggested again.
  const isRecorded =
    suggested !== null &&
    shown.some(
      ({ kind, account }) => kind === suggested.kind && isOfAccount(acts, account, suggested.account),
    );
  const others = acts.acts.filter((act) => act.withdrawn === null && !act.items.includes(item));
  const done = (): void => setOpen(null);
  const offered = isRecorded ? null : suggested;
  return (
    <>
      <ReadError of={[read]} />
      {shown.length > 0 && (
        <ul ref={list} tabIndex={-1} className={classes.list} aria-label={words.say('acts.list')}>
          {shown.map((act) => (
            <ActCard key={act.id} caseId={caseId} acts={acts} act={act} />
          ))}
        </ul>
      )}
      {offered !== null && (
        <p className={classes.help}>
          {words.say('acts.suggested', {
            act: words.say(`act.${offered.kind}`),
            account: nameOfAccount(offered.account),
          })}
          . {open === 'new' && words.say('acts.suggested-help')}
        </p>
      )}
      {open === 'new' && (
        <ActForm of={names.new} caseId={caseId} items={[item]} act={null} suggested={offered} onDone={done} />
      )}
      {open === 'add' && (
        <AddToAct of={names.add} caseId={caseId} item={item} acts={acts} others={others} onDone={done} />
      )}
      {open === null && (
        <Group gap="sm">
          <Button onClick={() => setOpen('new')}>{words.say('acts.record')}</Button>
          {others.length > 0 && (
            <Button variant="default" onClick={() => setOpen('add')}>
              {words.say('people.to-act')}
            </Button>
          )}
        </Group>
      )}
    </>
  );
}

/** Whether an account of the case is the one that a page names; of one with neither handle, number nor address, by what it shows. */
function isOfAccount(acts: CaseActs, id: string, facts: AccountFacts): boolean {
  if (facts.handle !== '' || facts.stableId !== '' || facts.url !== '')
    return knownAccount(acts, facts) === id;
  const account = acts.accounts.find((each) => each.id === id);
  return account?.shown === facts.shown && account.platform === facts.platform;
}
