import { Button } from '@mantine/core';
import type { CaseActs, RecordKind } from '../../../contract/acts.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import { nameOfAccount } from '../../shared/act-holders.ts';
import { useBannerWords } from '../../shared/banner-words.ts';
import { asItStands } from '../../shared/record-changes.ts';
import { useKeepRecords } from '../../shared/records.ts';
import { useTell } from '../../shared/tell.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './people.module.css';

interface Gone {
  kind: RecordKind;
  id: string;
  name: string;
  reason: string;
  at: string;
  officer: string;
}

/** What was taken back, with the reason, and the way to let it stand again: nothing is deleted. */
export function WithdrawnRecords({
  caseId,
  acts,
  of,
}: {
  caseId: string;
  acts: CaseActs;
  /** Of banners, or of who did what. */
  of: 'acts' | 'banners';
}) {
  const words = useWords();
  const time = useTime();
  const keep = useKeepRecords(caseId);
  const tell = useTell();
  const gone = useGone(acts).filter(({ kind }) => (kind === 'banner') === (of === 'banners'));
  if (gone.length === 0) return null;
  const restore = ({ kind, id, name }: Gone): void => {
    const record = asItStands(acts, kind, id);
    if (record !== undefined) tell.watch(keep(acts, [record], words.say('people.restored', { name })));
  };
  return (
    <details className={classes.gone}>
      <summary>{words.say('people.withdrawn', { count: gone.length })}</summary>
      <ul className={classes.list} aria-label={words.say('people.withdrawn', { count: gone.length })}>
        {gone.map((each) => (
          <li key={each.id} className={classes.row}>
            <div className={classes.line}>
              <div className={classes.said}>
                <p>
                  <span className={classes.platform}>{words.say(`differs-field.${each.kind}`)}</span>{' '}
                  {each.name}
                </p>
                <p className={classes.grounds}>{words.say('acts.withdrawn', { reason: each.reason })}</p>
                <p className={classes.about}>
                  {words.say('people.withdrawn-by', { time: time.short(each.at), officer: each.officer })}
                </p>
              </div>
              <Button
                variant="subtle"
                color="gray"
                size="compact-sm"
                aria-label={`${words.say('people.restore')}: ${each.name}`}
                onClick={() => restore(each)}
              >
                {words.say('people.restore')}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}

function useGone({ subjects, accounts, attributions, acts, banners }: CaseActs): Gone[] {
  const words = useWords();
  const { sayName } = useBannerWords();
  const accountName = (id: string): string => {
    const found = accounts.find((each) => each.id === id);
    return found === undefined ? '' : nameOfAccount(found);
  };
  const list = <
    T extends {
      id: string;
      withdrawn: string | null;
      madeAt: string;
      changedAt: string | null;
      officer: string;
    },
  >(
    kind: RecordKind,
    all: readonly T[],
    nameOf: (record: T) => string,
  ): Gone[] =>
    all.flatMap((record) =>
      record.withdrawn === null
        ? []
        : [
            {
              kind,
              id: record.id,
              name: nameOf(record),
              reason: record.withdrawn,
              at: record.changedAt ?? record.madeAt,
              officer: record.officer,
            },
          ],
    );
  return [
    ...list('act', acts, (act) =>
      [
        words.say(`act.${act.kind}`),
        accountName(act.account),
        `→ ${plainTitle(act.target.shown || act.target.url)}`,
      ].join(' '),
    ),
    ...list('attribution', attributions, ({ account, subject, level }) => {
      const person = subjects.find(({ id }) => id === subject)?.name ?? '';
      return `${accountName(account)} – ${plainTitle(person)} (${level})`;
    }),
    ...list('banner', banners, sayName),
    ...list('account', accounts, nameOfAccount),
    ...list('subject', subjects, ({ name }) => plainTitle(name)),
  ];
}
