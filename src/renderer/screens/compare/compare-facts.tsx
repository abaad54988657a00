import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { ComparedFact, ComparedFile } from '../../../contract/calls/index.ts';
import { type TimeWords } from '../../../words/time-words.ts';
import { Hash } from '../../shared/hash.tsx';
import { ReadError } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './compare.module.css';
import { factsQueryOf } from './queries.ts';
import type { Two } from './two.ts';

type Words = ReturnType<typeof useWords>;

/** What was noted of two items, what is not the same first, and which of their files are the same. */
export function CompareFacts(two: Two) {
  const words = useWords();
  const read = useQuery(factsQueryOf(two));
  const { data } = read;
  if (data === undefined) return <ReadError of={[read]} />;
  const differ = data.facts.filter(({ older, newer }) => older !== newer);
  const same = data.facts.filter(({ older, newer }) => older === newer);
  return (
    <div className={classes.sheet}>
      <ReadError of={[read]} />
      <section className={classes.section} aria-labelledby="facts-differ">
        <h2 id="facts-differ" className={classes.heading}>
          {words.say('compare.facts-differ')}
        </h2>
        {differ.length === 0 ? (
          <p className={classes.soft}>{words.say('compare.facts-none-differ')}</p>
        ) : (
          <FactTable facts={differ} />
        )}
      </section>
      <FileTable files={data.files} />
      {same.length > 0 && (
        <section className={classes.section} aria-labelledby="facts-same">
          <h2 id="facts-same" className={classes.heading}>
            {words.say('compare.facts-same')}
          </h2>
          <FactTable facts={same} />
        </section>
      )}
    </div>
  );
}

function FactTable({ facts }: { facts: readonly ComparedFact[] }) {
  const words = useWords();
  const time = useTime();
  const isSame = facts.every(({ older, newer }) => older === newer);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.say('compare.fact')}</th>
          <th scope="col">{words.say(isSame ? 'compare.facts-same' : 'compare.older')}</th>
          {!isSame && <th scope="col">{words.say('compare.newer')}</th>}
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => {
          const name =
            fact.is === 'meta'
              ? words.say('compare.meta', { name: fact.name })
              : words.sayCode('compare', `fact-${fact.name}`);
          return (
            <tr key={`${fact.is} ${fact.name}`}>
              <th scope="row">{name}</th>
              <td>{sayValue(fact.older, fact.is, name, words, time)}</td>
              {!isSame && <td>{sayValue(fact.newer, fact.is, name, words, time)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function sayValue(
  value: string | null,
  is: ComparedFact['is'],
  name: string,
  words: Words,
  time: TimeWords,
): ReactNode {
  if (value === null) return <span className={classes.soft}>{words.say('compare.none')}</span>;
  if (is === 'time') return time.long(value);
  if (is === 'hash') return <Hash value={value} name={name} />;
  if (is !== 'code') return value;
  return value
    .split(' ')
    .map((each) => {
      const dot = each.indexOf('.');
      return words.sayCode(each.slice(0, dot), each.slice(dot + 1));
    })
    .join(' · ');
}

function FileTable({ files }: { files: readonly ComparedFile[] }) {
  const words = useWords();
  return (
    <section className={classes.section} aria-labelledby="compared-files">
      <h2 id="compared-files" className={classes.heading}>
        {words.say('compare.files')}
      </h2>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{words.say('compare.files')}</th>
            <th scope="col">{words.say('compare.result')}</th>
            <th scope="col">{words.say('compare.older')}</th>
            <th scope="col">{words.say('compare.newer')}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.role}>
              <th scope="row">{file.name}</th>
              <td>{sayResult(file, words)}</td>
              <FileCell file={file.older} name={`${file.name}, ${words.say('compare.older')}`} />
              <FileCell file={file.newer} name={`${file.name}, ${words.say('compare.newer')}`} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sayResult({ older, newer }: ComparedFile, words: Words): string {
  if (older === null) return words.say('compare.only-newer');
  if (newer === null) return words.say('compare.only-older');
  return words.say(older.sha256 === newer.sha256 ? 'compare.hash-same' : 'compare.hash-differs');
}

function FileCell({ file, name }: { file: ComparedFile['older']; name: string }) {
  const words = useWords();
  const time = useTime();
  if (file === null) return <td className={classes.soft}>{words.say('compare.none')}</td>;
  return (
    <td>
      {time.bytes(file.bytes)}
      <div>
        <Hash value={file.sha256} name={`SHA-256, ${name}`} />
      </div>
    </td>
  );
}
