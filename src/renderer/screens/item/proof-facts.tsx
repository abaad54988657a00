import { useQuery } from '@tanstack/react-query';
import type { ItemView } from '../../../contract/calls/index.ts';
import { plainTitle } from '../../../contract/plain-title.ts';
import type { ProofCheck, ProofFile, ProofOfFile } from '../../../contract/proof.ts';
import { Fact, Facts } from '../../shared/facts.tsx';
import { Hash } from '../../shared/hash.tsx';
import { StateMark } from '../../shared/state-mark.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from './file-failed.tsx';
import classes from './item.module.css';
import { readStoredJson } from './stored-file.ts';

/** Where the file is of another form than this window knows, nothing is said from it. */
function isProofFile(value: unknown): value is ProofFile {
  return (
    typeof value === 'object' &&
    value !== null &&
    'v' in value &&
    value.v === 1 &&
    'files' in value &&
    Array.isArray(value.files)
  );
}

/** What came of checking a ProofMode bundle: its key, and of each file what is right and what is not. */
export function ProofFacts({ item }: { item: ItemView }) {
  const words = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['blob', item.item, 'proof'],
    gcTime: 10_000,
    queryFn: ({ signal }) => readStoredJson(item.item, 'proof', isProofFile, signal),
  });
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{words.say('proof.title')}</h2>
      {error !== null && (
        <FileFailed item={item.item} role="proof" say="proof.file-failed" again={() => void refetch()} />
      )}
      {data !== undefined && (
        <>
          {data.files.map((file) => (
            <OneFile key={`${file.entry ?? ''} ${file.sha256}`} file={file} />
          ))}
          <Key of={data} />
          {data.cut === 'yes' && <p className={classes.hint}>{words.say('proof.cut')}</p>}
        </>
      )}
      <p className={classes.hint}>{words.say('proof.never')}</p>
      <p className={classes.hint}>{words.say('proof.files-are-items')}</p>
    </section>
  );
}

function Key({ of: { key } }: { of: ProofFile }) {
  const words = useWords();
  return (
    <Facts>
      <Fact name={words.say('proof.key')}>
        {key === null ? (
          words.say('proof.key-none')
        ) : (
          <>
            <Hash value={key.fingerprint} name={words.say('proof.key')} whole />
            {key.users.length > 0 && (
              <div>{words.say('proof.key-users', { users: key.users.map(plainTitle).join(', ') })}</div>
            )}
            {key.state !== 'good' && <div>{words.say(`proof.key-${key.state}`)}</div>}
            <div className={classes.hint}>{words.say('proof.key-means')}</div>
          </>
        )}
      </Fact>
    </Facts>
  );
}

function OneFile({ file }: { file: ProofOfFile }) {
  const words = useWords();
  const { entry, checks, values } = file;
  return (
    <>
      <h3 className={classes.heading}>{entry === null ? words.say('proof.no-file') : plainTitle(entry)}</h3>
      <Facts>
        {checks.map((check) => (
          <Fact
            key={`${check.subject} ${check.entry}`}
            name={`${words.say(`proof.${check.subject}`)}${formOf(check.entry)}`}
          >
            <Result check={check} />
          </Fact>
        ))}
      </Facts>
      {values.length > 0 && (
        <details>
          <summary>{words.say('proof.values', { count: values.length })}</summary>
          <Facts>
            {values.map(({ name, value }) => (
              <Fact key={`${name} ${value}`} name={plainTitle(name)}>
                {plainTitle(value)}
              </Fact>
            ))}
          </Facts>
        </details>
      )}
    </>
  );
}

/** In which of its two forms the phone's note was checked. */
function formOf(entry: string): string {
  const form = /\.proof\.(csv|json)$/i.exec(entry)?.[1];
  return form === undefined ? '' : ` (${form.toUpperCase()})`;
}

function Result({ check: { result, code, says } }: { check: ProofCheck }) {
  const words = useWords();
  const time = useTime();
  const said = says !== null && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(says) ? time.long(says) : says;
  const word = words.say(`proof.result-${result}`);
  return (
    <>
      {result === 'not-checked' ? (
        word
      ) : (
        <StateMark mark={result === 'right' ? 'intact' : 'not-intact'}>{word}</StateMark>
      )}
      <div className={classes.hint}>
        {words.sayCode('proof-check', code, { says: said === null ? '—' : plainTitle(said) })}
      </div>
    </>
  );
}
