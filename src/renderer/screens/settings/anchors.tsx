import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnchorRow } from '../../../contract/anchor.ts';
import { saySignedOn } from '../../../words/tell-anchor.ts';
import { calls, useLocker } from '../../shared/calls.ts';
import { Read } from '../../shared/read.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import { CompareSheet } from './compare-sheet.tsx';
import { PrintAnchor } from './print-anchor.tsx';
import classes from './section.module.css';
import { Section } from './section.tsx';

/** Sheets that a second person signs by hand and keeps: printing, holding one against the log, and what was. */
export function AnchorsSection() {
  const words = useWords();
  const { origin } = useLocker();
  const [shown, show] = useState<'nothing' | 'print' | 'compare'>('nothing');
  const toggle = (part: 'print' | 'compare') => (): void => show(shown === part ? 'nothing' : part);
  const read = useQuery({
    queryKey: ['anchors', 'list', origin],
    staleTime: 0,
    queryFn: ({ signal }) => calls.anchors.list(undefined, { signal }),
  });
  return (
    <Section title={words.say('anchors.title')} help={words.say('anchors.help')}>
      <Read of={read}>{(rows) => <Anchors rows={rows} />}</Read>
      <div className={classes.buttons}>
        <Button variant="default" aria-expanded={shown === 'print'} onClick={toggle('print')}>
          {words.say(shown === 'print' ? 'anchors.hide' : 'anchors.print')}
        </Button>
        <Button variant="default" aria-expanded={shown === 'compare'} onClick={toggle('compare')}>
          {words.say('anchors.compare')}
        </Button>
      </div>
      {shown === 'print' && <PrintAnchor />}
      {shown === 'compare' && <CompareSheet />}
    </Section>
  );
}

function Anchors({ rows }: { rows: AnchorRow[] }) {
  const words = useWords();
  const time = useTime();
  if (rows.length === 0) return <p className={classes.text}>{words.say('anchor.none')}</p>;
  return (
    <ul className={classes.plain}>
      {rows.map((row) => (
        <li key={`${row.origin} ${row.seq}`}>
          {words.say(row.is === 'made' ? 'anchors.row-made' : 'anchors.row-compared', {
            size: row.treeSize,
            who: row.who === '' ? words.say('anchor.nobody') : row.who,
            at: time.short(row.at),
            signedOn: saySignedOn(row.signedOn, words, time),
          })}{' '}
          <strong>{words.say(`anchor.mark-${row.verdict.is}`)}</strong>
        </li>
      ))}
    </ul>
  );
}
