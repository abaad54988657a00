import type { StepResult } from '../../../contract/item.ts';
import { sayReason } from '../../shared/reason-words.ts';
import { StateMark } from '../../shared/state-mark.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';

/** Each step of a capture or an intake with its result; what went wrong stands out. */
export function StepTable({ steps }: { steps: readonly StepResult[] }) {
  const words = useWords();
  const time = useTime();
  if (steps.length === 0) return null;
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{words.say('item.steps-title')}</h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.say('item.step')}</th>
            <th scope="col">{words.say('item.result')}</th>
            <th scope="col" className={classes.number}>
              {words.say('item.duration')}
            </th>
          </tr>
        </thead>
        <tbody>
          {steps.map((step) => (
            <tr key={step.name}>
              <td className={classes.begin}>{words.sayCode('step', step.name)}</td>
              <td className={classes.begin}>
                {step.result === 'ok' || step.result === 'skipped' ? (
                  words.sayCode('result', step.result)
                ) : (
                  <StateMark mark="failed">{words.sayCode('result', step.result)}</StateMark>
                )}
                {step.reason !== undefined && `: ${sayReason(words, step.reason)}`}
              </td>
              <td className={classes.number}>
                {words.say('item.seconds', { count: time.number(Math.round(step.ms / 100) / 10) })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
