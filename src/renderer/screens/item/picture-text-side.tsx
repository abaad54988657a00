import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { OcrSaid, PictureText } from '../../../contract/ocr.ts';
import { mostOcrBytes, standingText } from '../../../contract/ocr-names.ts';
import { useCalls } from '../../shared/calls.ts';
import { Notice } from '../../shared/notice.tsx';
import { useTell } from '../../shared/tell.tsx';
import { useOpenForm } from '../../shared/use-record-draft.ts';
import { useWords } from '../../shared/words.tsx';
import { CorrectText, correctionOf } from './correct-text.tsx';
import type { Pages } from './page-bar.tsx';
import classes from './picture-text.module.css';
import { SaidText } from './said-text.tsx';

interface Props {
  item: string;
  read: PictureText;
  pages: Pages;
  lit: string | null;
  found: readonly string[];
  onLit: (word: string | null) => void;
}

/** The text of a picture: what counts first, with what can be done with it, then what else was read and said of it. */
export function PictureTextSide({ item, read, pages, lit, found, onLit }: Props) {
  const words = useWords();
  const [form, setForm] = useOpenForm({ correction: correctionOf(item) });
  const again = useReadAgain(item, read);
  const { said } = read;
  const standing = standingText(said);
  const isAtIt = read.state === 'reading' || read.state === 'waiting';
  const unshown = <Unshown of={read} />;
  if (standing === undefined)
    return (
      <div className={classes.state}>
        <p role="status">{words.say(`ocr.${read.state === 'read' ? 'unread' : read.state}`)}</p>
        {read.failure !== null && <p className={classes.why}>{words.sayCode('error', read.failure)}</p>}
        {!isAtIt && (
          <Button variant="default" onClick={again}>
            {words.say(read.state === 'failed' ? 'ocr.try-again' : 'ocr.read')}
          </Button>
        )}
        {unshown}
      </div>
    );
  const newest = said.at(-1);
  const reading = said.findLast((each) => each.said.what === 'reading');
  const first = said.filter((each) => each === standing || each === newest || each === reading);
  const earlier = said.filter((each) => !first.includes(each));
  const show = (each: OcrSaid) => (
    <SaidText key={each.role} said={each} all={said} {...{ pages, lit, found, onLit }} />
  );
  return (
    <>
      {isAtIt && (
        <p className={classes.now} role="status">
          {words.say(read.state === 'reading' ? 'ocr.reading' : 'ocr.waiting-again')}
        </p>
      )}
      {!isAtIt && read.failure !== null && (
        <Notice
          tone="doubt"
          title={words.say('ocr.failed-again')}
          lines={[words.sayCode('error', read.failure)]}
        />
      )}
      {form === 'correction' ? (
        <CorrectText item={item} said={said} onDone={() => setForm(null)} />
      ) : (
        <Acts
          {...{ item, said, standing, isAtIt }}
          onCorrect={() => setForm('correction')}
          onReadAgain={again}
        />
      )}
      {first.toReversed().map(show)}
      {earlier.length > 0 && (
        <details className={classes.earlier}>
          <summary>{words.say('ocr.earlier', { count: earlier.length })}</summary>
          {earlier.toReversed().map(show)}
        </details>
      )}
      {unshown}
    </>
  );
}

interface ActsProps {
  item: string;
  said: readonly OcrSaid[];
  standing: OcrSaid;
  isAtIt: boolean;
  onCorrect: () => void;
  onReadAgain: () => void;
}

function Acts({ item, said, standing, isAtIt, onCorrect, onReadAgain }: ActsProps) {
  const words = useWords();
  const tell = useTell();
  const calls = useCalls();
  const { text, what } = standing.said;
  const knew = said.map(({ role }) => role);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    tell.say(words.say('ocr.copied'));
  };
  const confirm = async (): Promise<void> => {
    await calls.items.correctText({ item, text, knew });
  };
  const takeBack = async (): Promise<void> => {
    const { role } = await calls.items.takeBackText({ item, knew });
    tell.say(words.say('ocr.taken-back'), {
      word: words.say('notes.undo'),
      undoes: true,
      run: () => tell.watch(calls.items.correctText({ item, text, knew: [...knew, role] })),
    });
  };
  return (
    <div className={classes.bar}>
      <Button size="xs" variant="default" onClick={onCorrect}>
        {words.say('ocr.correct')}
      </Button>
      {what === 'reading' ? (
        <Button
          size="xs"
          variant="default"
          title={words.say('ocr.confirm-help')}
          onClick={() => tell.watch(confirm())}
        >
          {words.say(text === '' ? 'ocr.confirm-nothing' : 'ocr.confirm')}
        </Button>
      ) : (
        <Button size="xs" variant="default" onClick={() => tell.watch(takeBack())}>
          {words.say('ocr.take-back')}
        </Button>
      )}
      {text !== '' && (
        <Button size="xs" variant="subtle" onClick={() => tell.watch(copy())}>
          {words.say('ocr.copy')}
        </Button>
      )}
      {!isAtIt && (
        <Button size="xs" variant="subtle" onClick={onReadAgain}>
          {words.say('ocr.read-again')}
        </Button>
      )}
    </div>
  );
}

/** Files with its text that are kept, and neither shown nor searched. */
function Unshown({ of: { unshown } }: { of: PictureText }) {
  const words = useWords();
  const lines = unshown.map(({ role, why }) =>
    words.say(`ocr.unshown-${why}`, { role, most: mostOcrBytes / 1024 / 1024 }),
  );
  return <Notice tone="doubt" title={words.say('ocr.unshown')} lines={lines} />;
}

/** Has a picture read again; where that gives what is there already, it says so. */
function useReadAgain(item: string, { said, state, failure }: PictureText): () => void {
  const words = useWords();
  const tell = useTell();
  const calls = useCalls();
  /** How many texts there were when it was asked for, and whether it was begun. */
  const [asked, setAsked] = useState<{ before: number; isBegun: boolean } | null>(null);
  const isAtIt = state === 'reading' || state === 'waiting';
  useEffect(() => {
    if (asked === null) return;
    if (isAtIt) {
      if (!asked.isBegun) setAsked({ ...asked, isBegun: true });
    } else if (asked.isBegun) {
      setAsked(null);
      if (failure === null && said.length === asked.before && asked.before > 0)
        tell.say(words.say('ocr.same-again'));
    }
  }, [asked, isAtIt, failure, said.length, tell, words]);
  return () => {
    setAsked({ before: said.length, isBegun: false });
    tell.watch(calls.items.readText({ items: [item] }));
  };
}
