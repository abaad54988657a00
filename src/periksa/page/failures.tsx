import { useState } from 'react';
import type { VerifyResult } from '../../bundle/verify.ts';
import { useSpeech } from './speech.ts';

const listed = 50;

/** What does not hold, each with its place in the bundle. */
export function Failures({ failures }: Pick<VerifyResult, 'failures'>) {
  const { words, time, failure } = useSpeech();
  const [isAll, setAll] = useState(false);
  return (
    <section className="failures">
      <h2>{words.say('periksa.failures')}</h2>
      <ul>
        {(isAll ? failures : failures.slice(0, listed)).map(({ code, params, path, seq }, at) => (
          <li key={`${String(at)} ${code}`}>
            {failure(code, params ?? {})} {path !== undefined && <code>{path}</code>}
            {path === undefined && seq !== undefined && (
              <span className="soft">{words.say('periksa.entry-of-log', { seq: time.number(seq) })}</span>
            )}
          </li>
        ))}
      </ul>
      {!isAll && failures.length > listed && (
        <button type="button" onClick={() => setAll(true)}>
          {words.say('periksa.more', { count: failures.length - listed })}
        </button>
      )}
    </section>
  );
}
