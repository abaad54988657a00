import { useMemo, useState } from 'react';
import { app } from '../../contract/app.ts';
import { SealDrawing } from '../../looks/seal-drawing.tsx';
import { sayWithheld } from '../../words/withheld-reason.ts';
import type { Checked, Given } from '../check/messages.ts';
import { contentsOf } from './contents.ts';
import { Failures } from './failures.tsx';
import { Items } from './items.tsx';
import { useSpeech } from './speech.ts';
import { Timeline } from './timeline.tsx';

interface Props {
  given: Given;
  checked: Checked;
  /** When it was checked. */
  at: string;
  /** The fingerprint that the person knows; undefined where they gave none. */
  keyGiven: string | undefined;
  again: () => void;
  other: () => void;
}

/** What was found: first whether it holds, then what is in it, then what was not shown. */
export function Result({ given, checked, at, keyGiven, again, other }: Props) {
  const { words, time } = useSpeech();
  const { result, leftBySystem } = checked;
  const contents = useMemo(() => contentsOf(given, checked), [given, checked]);
  const { intact } = result;
  return (
    <>
      <section className="verdict" data-intact={intact}>
        <SealDrawing is={intact ? 'closed' : 'broken'} size={128} />
        <div>
          <div role="status">
            <h1>{words.say(intact ? 'periksa.intact' : 'periksa.not-intact')}</h1>
            <p>{words.say(intact ? 'periksa.intact-means' : 'periksa.not-intact-means')}</p>
          </div>
          <p className="soft">{words.say('periksa.checked-at', { when: time.long(at) })}</p>
          <div className="row">
            <button type="button" className="main" onClick={again}>
              {words.say('periksa.again')}
            </button>
            <button type="button" onClick={other}>
              {words.say('periksa.other')}
            </button>
          </div>
        </div>
      </section>
      {result.failures.length > 0 && <Failures failures={result.failures} />}
      <Names {...{ checked, keyGiven }} />
      {contents !== undefined && <Items contents={contents} />}
      <Stamps result={result} />
      <Vouching result={result} />
      {contents !== undefined && <Timeline contents={contents} />}
      <Withheld result={result} />
      <section>
        <h2>{words.say('periksa.not-proven')}</h2>
        <Unchecked result={result} />
        {leftBySystem.length > 0 && (
          <p className="soft">{words.say('periksa.left-by-system', { names: leftBySystem.join(', ') })}</p>
        )}
      </section>
      <section>
        <h2>{words.say('periksa.proves')}</h2>
        <p>{words.say('periksa.proves-text')}</p>
        <h2>{words.say('periksa.own-hand')}</h2>
        <p>{words.say('periksa.own-hand-text', { version: app.version })}</p>
        {!intact && (
          <>
            <h2>{words.say('periksa.if-not')}</h2>
            <p>{words.say('periksa.if-not-text')}</p>
          </>
        )}
      </section>
    </>
  );
}

type ResultOf = Pick<Checked, 'result'>;

/** What the bundle is called, and the numbers that are compared with what one knows. */
function Names({ checked: { result }, keyGiven }: Pick<Props, 'checked' | 'keyGiven'>) {
  const { words } = useSpeech();
  return (
    <section>
      {result.case !== null && (
        <h2 className="case">
          {result.case.number} · {result.case.title}
        </h2>
      )}
      <dl>
        {result.signedBy !== null && (
          <>
            <dt>{words.say('periksa.signed-by')}</dt>
            <dd>
              <code className="digits">{inFours(result.signedBy)}</code>
              {keyGiven === undefined ? (
                <span className="soft">{words.say('periksa.whose-key')}</span>
              ) : (
                keyGiven === result.signedBy && <span className="soft">{words.say('periksa.key-fits')}</span>
              )}
            </dd>
          </>
        )}
        {result.sealSha256 !== null && (
          <>
            <dt>{words.say(result.intact ? 'periksa.seal' : 'periksa.seal-broken')}</dt>
            <dd>
              <code className="digits">{inFours(result.sealSha256)}</code>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Stamps({ result: { timeStamps } }: ResultOf) {
  const { words, time } = useSpeech();
  if (timeStamps.length === 0) return null;
  const trust = { true: 'periksa.stamp-trusted', false: 'periksa.stamp-untrusted' } as const;
  return (
    <section>
      <h2>{words.say('periksa.stamps')}</h2>
      <ul>
        {timeStamps.map(({ path, authority, genTime, treeSize, trusted, revocation }) => (
          <li key={path}>
            {words.say('periksa.stamp', {
              authority,
              when: time.second(genTime),
              count: time.number(treeSize),
            })}
            {': '}
            {revocation.state === 'void'
              ? words.say('cli.verify.revoked')
              : words.say(trusted === null ? 'periksa.stamp-unasked' : trust[`${trusted}`])}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A time is only told as such where the reader brought who vouches for its authority. */
function stampWord(
  trusted: boolean | null,
): 'cli.certificate.stamped-by' | 'cli.certificate.stamped-unvouched' {
  return trusted === true ? 'cli.certificate.stamped-by' : 'cli.certificate.stamped-unvouched';
}

/** Who vouches beside the locker's key: officers by their certificates, and by keys of their own. */
function Vouching({ result: { certificates, approvals } }: ResultOf) {
  const { words, time } = useSpeech();
  if (certificates.length + approvals.length === 0) return null;
  return (
    <section>
      <h2>{words.say('periksa.vouching')}</h2>
      <ul>
        {certificates.map(({ path, sha256, subject, issuer, serial, signedAt, timeStamp, trusted }) => (
          <li key={`${path} ${sha256}`}>
            {words.say('cli.certificate.signed', { subject, issuer })},{' '}
            {words.say('cli.certificate.number', { serial })};{' '}
            {timeStamp === null
              ? signedAt !== null && words.say('cli.certificate.claimed', { at: time.second(signedAt) })
              : words.say(stampWord(timeStamp.trusted), {
                  at: time.second(timeStamp.genTime),
                  authority: timeStamp.authority,
                })}
            ; {words.say(trusted === true ? 'cli.certificate.vouched' : 'cli.certificate.nobody-vouches')}
          </li>
        ))}
        {approvals.map(({ seq, officer, how, fingerprint }) => (
          <li key={`${String(seq)} ${officer}`}>
            {words.say('periksa.entry-of-log', { seq: time.number(seq) })}:{' '}
            {words.say(`approvals.${how}-by`, { name: officer })}
            {fingerprint !== null && (
              <>
                {' '}
                <code>{inFours(fingerprint)}</code>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Withheld({ result: { withheld } }: ResultOf) {
  const { words } = useSpeech();
  const byReason = grouped(withheld.files, ({ item, reason }) => `${item} ${reason}`);
  const entries = grouped(withheld.entries, ({ reason }) => reason);
  if (byReason.size + entries.size === 0) return null;
  return (
    <section>
      <h2>{words.say('withheld.title')}</h2>
      <p>{words.say('withheld.means')}</p>
      <ul>
        {[...byReason.values()].map(([first, ...more]) => (
          <li key={`${first?.item ?? ''} ${first?.reason ?? ''}`}>
            {words.say('withheld.item', {
              item: first?.item.slice(0, 8) ?? '',
              count: more.length + 1,
              reason: sayWithheld(words, first?.reason ?? ''),
            })}
          </li>
        ))}
        {[...entries].map(([reason, { length }]) => (
          <li key={reason}>
            {words.say('withheld.entries', { count: length, reason: sayWithheld(words, reason) })}
          </li>
        ))}
      </ul>
    </section>
  );
}

const listed = 20;

function Unchecked({ result: { notChecked } }: ResultOf) {
  const { words, unchecked } = useSpeech();
  const [isAll, setAll] = useState(false);
  return (
    <>
      <ul>
        {(isAll ? notChecked : notChecked.slice(0, listed)).map(({ code, params }) => (
          <li key={`${code} ${JSON.stringify(params)}`}>{unchecked(code, params ?? {})}</li>
        ))}
      </ul>
      {!isAll && notChecked.length > listed && (
        <button type="button" onClick={() => setAll(true)}>
          {words.say('periksa.more', { count: notChecked.length - listed })}
        </button>
      )}
    </>
  );
}

/** As `Map.groupBy`, which browsers of two years ago have not got. */
function grouped<T>(all: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

/** In groups of four, so that it can be read out without losing one's place. */
function inFours(hex: string): string {
  return hex.replace(/(.{4})(?=.)/g, '$1 ');
}
