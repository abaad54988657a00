import { IconCircleX } from '@tabler/icons-react';
import type { VerifyDone } from '../../../contract/calls/index.ts';
import type { ErrorParams } from '../../../contract/error.ts';
import { useCodeWords } from '../../shared/error-text.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './verify.module.css';

const listed = 200;
/** As the check calls the checkpoint that it was given. */
const sincePath = '--since';

/** What does not hold, each with the place of it in the bundle. */
export function Failures({ failures }: { failures: VerifyDone['failures'] }) {
  const words = useWords();
  const time = useTime();
  const sayCode = useCodeWords();
  /** What differs, as it is called on the screen; as it stands in the bundle where it has no word of its own. */
  const inWords = (code: string, params: ErrorParams): ErrorParams => {
    if (code !== 'case-differs-from-ledger') return params;
    const [kind = '', ...rest] = String(params['what']).split(' ');
    const field = String(params['field']);
    return {
      what: words.sayCode('verify-what', kind, { id: rest.join(' ') }),
      field: words.sayCode('verify-field', field, {}),
    };
  };
  return (
    <section className={classes.part} aria-labelledby="failures-title">
      <h2 id="failures-title" className={classes.heading}>
        {words.say('bundle-check.failures')}
      </h2>
      <ul className={classes.failures}>
        {failures.slice(0, listed).map(({ code, params, path, seq }, at) => (
          <li key={`${String(at)} ${code}`}>
            <IconCircleX size={18} aria-hidden className={classes.cross} />
            <div>
              <div>{sayCode('verify', code, inWords(code, params))}</div>
              {path === sincePath && <span className={classes.path}>{words.say('bundle-check.since')}</span>}
              {path !== null && path !== sincePath && <code className={classes.path}>{path}</code>}
              {path === null && seq !== null && (
                <span className={classes.path}>
                  {words.say('bundle-check.entry', { seq: time.number(seq) })}
                </span>
              )}
            </div>
          </li>
        ))}
      </ul>
      {failures.length > listed && (
        <p className={classes.text}>{words.say('bring-in.more', { count: failures.length - listed })}</p>
      )}
    </section>
  );
}
