import { useState } from 'react';
import type { Contents, Shown } from './contents.ts';
import { FileRow } from './file-row.tsx';
import { FileView } from './file-view.tsx';
import { useSpeech } from './speech.ts';
import { Timeline } from './timeline.tsx';

/** The exhibits, then what else is in the bundle; each opens to what it is. */
export function Items({ contents }: { contents: Contents }) {
  const { words, time } = useSpeech();
  const exhibits = contents.shown.filter(({ label }) => label !== null);
  const others = contents.shown.filter(({ label }) => label === null);
  return (
    <>
      <section>
        <h2>
          {words.say('periksa.exhibits')} ({time.number(exhibits.length)})
        </h2>
        {exhibits.length === 0 && <p>{words.say('periksa.no-exhibits')}</p>}
        {exhibits.map((one) => (
          <One key={one.label} {...{ contents, one }} />
        ))}
      </section>
      {others.length > 0 && (
        <section>
          <h2>
            {words.say('periksa.other-items')} ({time.number(others.length)})
          </h2>
          {others.map((one) => (
            <One key={one.item.id} {...{ contents, one }} />
          ))}
        </section>
      )}
    </>
  );
}

function One({ contents, one }: { contents: Contents; one: Shown }) {
  const { words, time } = useSpeech();
  const [isOpen, setOpen] = useState(false);
  const { label, title, item, isWrong } = one;
  return (
    <details className="item" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {label !== null && <strong className="label">{label}</strong>}
        <span className="title">{title === '' ? item.title : title}</span>
        <span className="soft">
          {words.sayCode('kind', item.kind)} · {time.short(item.capturedAt)}
        </span>
        {isWrong === null ? (
          <span className="mark" data-wrong="unknown">
            {words.say('periksa.item-unknown')}
          </span>
        ) : (
          <span className="mark" data-wrong={isWrong}>
            {isWrong ? '✕' : '✓'} {words.say(isWrong ? 'periksa.item-not-intact' : 'periksa.item-intact')}
          </span>
        )}
      </summary>
      {isOpen && <Opened {...{ contents, one }} />}
    </details>
  );
}

function Opened({ contents, one }: { contents: Contents; one: Shown }) {
  const { words, time } = useSpeech();
  const { item, files, shows } = one;
  const { url, fileName, receivedFrom } = item.source;
  return (
    <>
      <FileView {...{ contents, files }} title={one.title} />
      <dl>
        {shows !== null && (
          <>
            <dt>{words.say('periksa.shows')}</dt>
            <dd>{shows}</dd>
          </>
        )}
        <dt>{words.say('periksa.source')}</dt>
        <dd className="address">
          {[url, fileName, receivedFrom].filter((said) => said !== undefined).join(' · ') || '–'}
        </dd>
        <dt>{words.say('periksa.state')}</dt>
        <dd>{words.sayCode('state', item.state)}</dd>
        <dt>{words.say('periksa.claimed-at')}</dt>
        <dd>{time.long(item.capturedAt)}</dd>
        <dt>{words.say('periksa.window')}</dt>
        <dd>
          <Window {...one} />
        </dd>
      </dl>
      <h3>{words.say('periksa.files')}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('periksa.file')}</th>
            <th scope="col">{words.say('periksa.size')}</th>
            <th scope="col">{words.say('periksa.sha256')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <FileRow key={file.path} {...{ contents, file }} />
          ))}
        </tbody>
      </table>
      <h3>{words.say('periksa.custody')}</h3>
      <Timeline contents={contents} item={item.id} />
    </>
  );
}

/** The proven window of the entry, in words. */
function Window({ notBefore, notAfter }: Pick<Shown, 'notBefore' | 'notAfter'>) {
  const { words, time } = useSpeech();
  const after = notBefore === null ? '' : time.second(notBefore);
  const before = notAfter === null ? '' : time.second(notAfter);
  if (notBefore !== null && notAfter !== null) return words.say('periksa.window-both', { after, before });
  if (notAfter !== null) return words.say('periksa.window-before', { before });
  if (notBefore !== null) return words.say('periksa.window-after', { after });
  return words.say('periksa.window-open');
}
