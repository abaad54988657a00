import { Anchor } from '@mantine/core';
import { IconQuestionMark } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ActKind, Basis, CaseActs } from '../../../contract/acts.ts';
import { kindsOfAct } from '../../shared/acts.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { countActs, hasActs, type MatrixRow } from './act-counts.ts';
import classes from './act-matrix.module.css';

/** So many of whom no act is said are shown at once. */
const fewWithout = 3;

/** Which acts of the list are shown: of these accounts, of this kind, known in this way. */
export interface Shown {
  accounts: string[];
  kind: ActKind;
  basis: Basis;
  says: string;
}

/** Persons by acts; each number leads to what it counts, and what is only concluded has a number of its own. */
export function ActMatrix({ acts, onShow }: { acts: CaseActs; onShow: (shown: Shown) => void }) {
  const words = useWords();
  const time = useTime();
  const [isWhole, setWhole] = useState(false);
  const rows = useMemo(() => countActs(acts), [acts]);
  const without = rows.filter((row) => !hasActs(row)).length;
  const isShort = isWhole || without <= fewWithout || without === rows.length;
  const shown = isShort ? rows : rows.filter(hasActs);
  return (
    <section className={classes.section} aria-labelledby="acts-matrix">
      <h2 id="acts-matrix" className={classes.heading}>
        {words.say('acts.matrix')}
      </h2>
      <p className={classes.help}>{words.say('acts.matrix-help')}</p>
      <div className={classes.frame}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.say('acts.who')}</th>
              {kindsOfAct.map((kind) => (
                <th key={kind} scope="col" className={classes.number}>
                  {words.say(`act.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <bdi>{row.name}</bdi>
                  {row.beside !== '' && <span className={classes.beside}>{row.beside}</span>}
                  {row.accounts[0] === row.id && (
                    <span className={classes.beside}>{words.say('acts.holder-none')}</span>
                  )}
                </th>
                {kindsOfAct.map((kind) => (
                  <td key={kind} className={classes.number}>
                    <Count row={row} kind={kind} onShow={onShow} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!isShort && (
        <div>
          <Anchor component="button" type="button" onClick={() => setWhole(true)}>
            {words.say('acts.matrix-rest', { count: time.number(without) })}
          </Anchor>
        </div>
      )}
    </section>
  );
}

/** How often an act was seen; below it, with its sign and word, how often it is only concluded. */
function Count({ row, kind, onShow }: { row: MatrixRow; kind: ActKind; onShow: (shown: Shown) => void }) {
  const words = useWords();
  const time = useTime();
  const { observed, inferred } = row.counts[kind];
  const act = words.say(`act.${kind}`);
  const link = (basis: Basis) => {
    const known = words.say(`basis.${basis}`);
    return {
      component: 'button' as const,
      type: 'button' as const,
      'aria-label': words.say(basis === 'observed' ? 'acts.count-of' : 'acts.count-inferred-of', {
        ...{ count: time.number(row.counts[kind][basis]), act, who: row.called },
      }),
      onClick: () =>
        onShow({ accounts: row.accounts, kind, basis, says: `${row.called} · ${act} · ${known}` }),
    };
  };
  return (
    <>
      {observed === 0 ? (
        <span className={classes.none}>0</span>
      ) : (
        <Anchor {...link('observed')}>{time.number(observed)}</Anchor>
      )}
      {inferred > 0 && (
        <Anchor {...link('inferred')} className={classes.concluded}>
          <IconQuestionMark size={14} aria-hidden />
          {words.say('acts.count-inferred', { count: time.number(inferred) })}
        </Anchor>
      )}
    </>
  );
}
