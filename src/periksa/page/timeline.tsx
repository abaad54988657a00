import { useState } from 'react';
import type { Entry } from '../../contract/entry.ts';
import type { Contents } from './contents.ts';
import { useSpeech } from './speech.ts';

const listed = 100;

/** The entries of the case that the bundle shows, or those of one item. */
export function Timeline({ contents, item }: { contents: Contents; item?: string }) {
  const { words } = useSpeech();
  const entries = contents.entries.filter(({ body }) => item === undefined || body['itemId'] === item);
  if (item === undefined)
    return (
      <section>
        <h2>{words.say('periksa.timeline')}</h2>
        <p className="soft">{words.say('periksa.timeline-hint')}</p>
        <Entries {...{ contents, entries }} />
      </section>
    );
  return <Entries {...{ contents, entries }} />;
}

function Entries({ contents, entries }: { contents: Contents; entries: readonly Entry[] }) {
  const { words, time } = useSpeech();
  const [isAll, setAll] = useState(false);
  const officers = new Map(
    contents.document.officers.map(({ id, name, agency }) => [id, `${name}, ${agency}`]),
  );
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.say('periksa.entry')}</th>
            <th scope="col">{words.say('periksa.when')}</th>
            <th scope="col">{words.say('periksa.what')}</th>
            <th scope="col">{words.say('periksa.who')}</th>
          </tr>
        </thead>
        <tbody>
          {(isAll ? entries : entries.slice(0, listed)).map(({ seq, at, kind, actor, body }) => (
            <tr key={seq}>
              <td data-numeric="true">{time.number(seq)}</td>
              <td>{time.second(at)}</td>
              <td>
                {words.sayCode('entry', kind)}
                {typeof body['label'] === 'string' && body['label'] !== '' && ` (${body['label']})`}
              </td>
              <td>{officers.get(actor) ?? actor.slice(0, 8)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!isAll && entries.length > listed && (
        <button type="button" onClick={() => setAll(true)}>
          {words.say('periksa.more', { count: entries.length - listed })}
        </button>
      )}
    </>
  );
}
