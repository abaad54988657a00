import { Button } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnchorAnswer } from '../../../contract/anchor.ts';
import { tellAnswer } from '../../../words/tell-anchor.ts';
import { bridge } from '../../shared/bridge.ts';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { Notice } from '../../shared/notice.tsx';
import { useForm } from '../../shared/use-form.ts';
import { useWords } from '../../shared/words.tsx';
import { type GivenSheet, KeepSheet } from './keep-sheet.tsx';
import classes from './section.module.css';
import { emptyRows, SheetRows } from './sheet-rows.tsx';

/** Holds a sheet, typed or pasted, against the log; and keeps it with who has the paper. */
export function CompareSheet() {
  const words = useWords();
  const [rows, setRows] = useState<readonly string[]>(emptyRows);
  const [given, setGiven] = useState<GivenSheet | null>(null);
  const comparing = useMutation({
    mutationFn: (sheet: GivenSheet) => calls.anchors.compare({ text: sheet.text }),
  });
  const hold = (sheet: GivenSheet): void => {
    setGiven(sheet);
    comparing.mutate(sheet);
  };
  const form = useForm(
    rows.some((row) => row.trim() !== ''),
    () => {
      if (!comparing.isPending) hold({ text: rows.join('\n'), reading: 'typed' });
    },
  );
  const reading = useMutation({
    mutationFn: async () => {
      const [file] = await bridge.choose('file');
      return file === undefined ? null : calls.anchors.readFile({ file: file.token });
    },
    onSuccess: (sheet) => {
      if (sheet !== null) hold(sheet);
    },
  });
  const answer = comparing.data;
  return (
    <>
      <form className={classes.form} aria-label={words.say('anchors.compare')} onSubmit={form.onSubmit}>
        <p className={classes.help}>{words.say('anchors.compare-help')}</p>
        <SheetRows
          rows={rows}
          isWanting={form.tried}
          onChange={(next) => {
            setRows(next);
            comparing.reset();
          }}
          onNote={(text) => hold({ text, reading: 'text' })}
        />
        <div className={classes.buttons}>
          <Button type="submit" loading={comparing.isPending}>
            {words.say('anchors.compare-do')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPhoto size={18} aria-hidden />}
            loading={reading.isPending}
            onClick={() => reading.mutate()}
          >
            {words.say('anchors.picture')}
          </Button>
        </div>
      </form>
      <ErrorText error={reading.error ?? comparing.error} />
      <div role="status">{answer !== undefined && <Answer answer={answer} />}</div>
      {given !== null && answer?.is === 'read' && answer.verdict.is !== 'other-locker' && (
        <KeepSheet key={given.text} sheet={given} />
      )}
    </>
  );
}

function Answer({ answer }: { answer: AnchorAnswer }) {
  const words = useWords();
  const { mark, text, faults } = tellAnswer(answer, words);
  return <Notice tone={toneOf(answer)} title={mark} lines={[text, ...faults]} />;
}

function toneOf(answer: AnchorAnswer): 'plain' | 'doubt' | 'bad' {
  if (answer.is === 'unreadable') return 'doubt';
  switch (answer.verdict.is) {
    case 'same':
    case 'grown':
      return 'plain';
    case 'shorter':
    case 'forked':
      return 'bad';
    case 'unknown-key':
    case 'other-locker':
      return 'doubt';
  }
}
