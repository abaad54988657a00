import { Anchor } from '@mantine/core';
import { useState } from 'react';
import type { ActKind, CaseActs } from '../../../contract/acts.ts';
import { kindsOfAct } from '../../shared/acts.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { countActs, hasActs } from './act-counts.ts';
import classes from './act-matrix.module.css';

/** So many of whom no act is said are shown at once. */
const fewWithout = 3;

/** Which acts of the list are shown: of these accounts, of this kind. */
export interface Shown {
  accounts: string[];
  kind: ActKind | null;
  says: string;
}

/** Persons by acts; each number leads to what it counts. */
export function ActMatrix({ acts, onShow }: { acts: CaseActs; onShow: (shown: Shown) => void }) {
  const words = useWords();
  const time = useTime();
  const [isWhole, setWhole] = useState(false);
  const rows = countActs(acts);
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
                    {row.counts[kind] === 0 ? (
                      <span className={classes.none}>0</span>
                    ) : (
                      <Anchor
                        component="button"
                        type="button"
                        aria-label={words.say('acts.count-of', {
                          count: row.counts[kind],
                          act: words.say(`act.${kind}`),
                          who: row.called,
                        })}
                        onClick={() =>
                          onShow({
                            accounts: row.accounts,
                            kind,
                            says: `${row.called} · ${words.say(`act.${kind}`)}`,
                          })
                        }
                      >
                        {time.number(row.counts[kind])}
                      </Anchor>
                    )}
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
