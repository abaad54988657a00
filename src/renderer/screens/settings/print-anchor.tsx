import { Button, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { AnchorSheet } from '../../../contract/anchor.ts';
import { calls } from '../../shared/calls.ts';
import { ErrorText } from '../../shared/error-text.tsx';
import { queryClient } from '../../shared/queries.ts';
import { Read } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import { AnchorPaper } from './anchor-paper.tsx';
import { PaperButtons } from './paper-buttons.tsx';
import classes from './section.module.css';

/** The sheet of the log as it is now, with who is to keep it. */
export function PrintAnchor() {
  const read = useQuery({
    queryKey: ['anchors', 'sheet'],
    staleTime: 0,
    queryFn: ({ signal }) => calls.anchors.sheet(undefined, { signal }),
  });
  return <Read of={read}>{(sheet) => <Sheet sheet={sheet} />}</Read>;
}

function Sheet({ sheet }: { sheet: AnchorSheet }) {
  const words = useWords();
  const [withWhom, setWithWhom] = useState('');
  const isMade = (): Promise<unknown> => queryClient.invalidateQueries({ queryKey: ['anchors', 'list'] });
  // A person may have given it up in the system's dialog, which does not tell.
  const [asked, setAsked] = useState(false);
  const noting = useMutation({
    mutationFn: () => calls.anchors.printed({ treeSize: sheet.treeSize, withWhom }),
    onSuccess: () => {
      setAsked(false);
      return isMade();
    },
  });
  const paper = <AnchorPaper sheet={{ ...sheet, withWhom: withWhom.trim() }} />;
  return (
    <>
      <TextInput
        label={words.say('anchors.for')}
        description={words.say('anchors.for-help')}
        maxLength={200}
        maw="26rem"
        value={withWhom}
        onChange={(event) => setWithWhom(event.currentTarget.value)}
      />
      {paper}
      <PaperButtons
        paper={paper}
        fileName={words.say('anchors.file', { name: sheet.locker })}
        save={async (out) => {
          await calls.anchors.save({ out, withWhom });
          await isMade();
        }}
        onPrinted={() => {
          setAsked(true);
          return Promise.resolve();
        }}
      />
      {asked && (
        <div className={classes.buttons} role="status">
          <p className={classes.text}>{words.say('anchors.was-printed')}</p>
          <Button loading={noting.isPending} onClick={() => noting.mutate()}>
            {words.say('anchors.was-printed-yes')}
          </Button>
          <Button variant="default" onClick={() => setAsked(false)}>
            {words.say('anchors.was-printed-no')}
          </Button>
        </div>
      )}
      <ErrorText error={noting.error} />
    </>
  );
}
