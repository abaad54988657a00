import { type DragEvent, useId, useRef, useState } from 'react';
import { app } from '../../contract/app.ts';
import { SealDrawing } from '../../looks/seal-drawing.tsx';
import type { Brought, Given } from '../check/messages.ts';
import { givenBy, givenByFolder } from './given.ts';
import { useSpeech } from './speech.ts';

interface Props {
  brought: Brought;
  setBrought: (brought: Brought) => void;
  check: (given: Given) => void;
  /** Why the bundle before could not be checked. */
  error: string | null;
  /** Something was dropped that is neither one ZIP nor one folder. */
  refuse: () => void;
}

/** The invitation: drop the bundle, or choose it. */
export function Start({ brought, setBrought, check, error, refuse }: Props) {
  const { words } = useSpeech();
  const [isOver, setOver] = useState(false);
  const zip = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    void givenBy(event.dataTransfer).then((given) => (given === null ? refuse() : check(given)));
  };
  return (
    <>
      <h1>{words.say('periksa.title')}</h1>
      <p className="lead">{words.say('periksa.lead')}</p>
      <section
        className="drop"
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <SealDrawing is="open" size={104} />
        <p className="say">{words.say('periksa.drop')}</p>
        <p className="soft">{words.say('periksa.drop-hint')}</p>
        <div className="row">
          <button type="button" className="main" onClick={() => zip.current?.click()}>
            {words.say('periksa.choose-zip')}
          </button>
          <button type="button" onClick={() => folder.current?.click()}>
            {words.say('periksa.choose-folder')}
          </button>
        </div>
        <input
          ref={zip}
          hidden
          type="file"
          data-of="zip"
          onChange={({ target: { files } }) => {
            const [file] = files ?? [];
            if (file !== undefined) check({ zip: file });
          }}
        />
        <input
          ref={folder}
          hidden
          type="file"
          data-of="folder"
          {...{ webkitdirectory: '' }}
          onChange={({ target: { files } }) => {
            if (files !== null && files.length > 0) check(givenByFolder(files));
          }}
        />
      </section>
      {error !== null && (
        <section className="refused" role="alert">
          <h2>{words.say('periksa.refused')}</h2>
          <p>{error}</p>
        </section>
      )}
      <Knows brought={brought} setBrought={setBrought} />
      <p className="soft">{words.say('periksa.why-ask')}</p>
      <section>
        <h2>{words.say('periksa.own-hand')}</h2>
        <p>{words.say('periksa.own-hand-text', { version: app.version })}</p>
      </section>
    </>
  );
}

/** What the person knows from elsewhere. */
function Knows({ brought, setBrought }: Pick<Props, 'brought' | 'setBrought'>) {
  const { words } = useSpeech();
  const id = useId();
  const [typed, setTyped] = useState(brought.key ?? '');
  const digits = typed.replaceAll(/[\s:]/g, '').toLowerCase();
  const isWrong = digits !== '' && !/^[0-9a-f]{64}$/.test(digits);
  const file = (name: 'since' | 'tsaCa') => (
    <p>
      <label htmlFor={`${id}-${name}`}>
        {words.say(name === 'since' ? 'periksa.since' : 'periksa.tsa-ca')}
      </label>
      <span className="soft">
        {words.say(name === 'since' ? 'periksa.since-hint' : 'periksa.tsa-ca-hint')}
      </span>
      <input
        id={`${id}-${name}`}
        type="file"
        data-of={name}
        onChange={({ target: { files } }) => {
          const { [name]: _, ...rest } = brought;
          const [chosen] = files ?? [];
          setBrought(chosen === undefined ? rest : { ...rest, [name]: chosen });
        }}
      />
    </p>
  );
  return (
    <details className="knows" open={Object.keys(brought).length > 0 || isWrong}>
      <summary>{words.say('periksa.brought')}</summary>
      <p>
        <label htmlFor={`${id}-key`}>{words.say('periksa.key')}</label>
        <span className="soft">{words.say('periksa.key-hint')}</span>
        <textarea
          id={`${id}-key`}
          rows={2}
          spellCheck={false}
          autoComplete="off"
          value={typed}
          aria-invalid={isWrong}
          onChange={({ target: { value } }) => {
            setTyped(value);
            const key = value.replaceAll(/[\s:]/g, '').toLowerCase();
            const { key: _, ...rest } = brought;
            setBrought(/^[0-9a-f]{64}$/.test(key) ? { ...rest, key } : rest);
          }}
        />
        {isWrong && (
          <span role="alert" className="wrong">
            {words.say('periksa.key-wrong', { count: digits.length })}
          </span>
        )}
      </p>
      {file('since')}
      {file('tsaCa')}
    </details>
  );
}
