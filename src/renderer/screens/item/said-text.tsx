import type { OcrSaid } from '../../../contract/ocr.ts';
import { readPagesOf, unsureBelow } from '../../../contract/ocr-names.ts';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import type { Pages } from './page-bar.tsx';
import classes from './picture-text.module.css';
import { ReadOnPages } from './read-on-pages.tsx';

interface Props {
  /** Of the picture, where it has several. */
  pages: Pages;
  said: OcrSaid;
  /** All that was read and said of the picture. */
  all: readonly OcrSaid[];
  lit: string | null;
  found: readonly string[];
  onLit: (word: string | null) => void;
}

/** One text of the picture, with whose it is and since when. */
export function SaidText({ said: { said, at, by }, all, pages, lit, found, onLit }: Props) {
  const words = useWords();
  const time = useTime();
  const when = time.long(at);
  if (said.what === 'reading')
    return (
      <article className={classes.said}>
        <h2 className={classes.title}>{words.say('ocr.read-by', { time: when })}</h2>
        {said.text === '' && <p className={classes.why}>{words.say('ocr.nothing')}</p>}
        <ReadOnPages reading={said} {...{ pages, lit, found, onLit }} />
        {said.text !== '' && (
          <p className={classes.why}>
            {words.say('ocr.confidence', { confidence: said.confidence })}.{' '}
            {readPagesOf(said).some(({ lines }) =>
              lines.some((line) => line.words.some(({ confidence }) => confidence < unsureBelow)),
            ) && `${words.say('ocr.unsure')} `}
            {words.say('ocr.is-reading')}
          </p>
        )}
      </article>
    );
  const of = all.find(({ role }) => role === said.corrects)?.said;
  const name = by === '' ? words.say('ocr.someone') : by;
  if (said.standsAgain !== undefined) {
    const again = all.find(({ role }) => role === said.standsAgain)?.said.what;
    return (
      <article className={classes.said}>
        <h2 className={classes.title}>{words.say('ocr.taken-back-by', { name, time: when })}</h2>
        <p className={classes.why}>
          {words.say(again === 'correction' ? 'ocr.correction-again' : 'ocr.reading-again')}
        </p>
      </article>
    );
  }
  return (
    <article className={classes.said}>
      <h2 className={classes.title}>
        {words.say(of?.text === said.text ? 'ocr.confirmed-by' : 'ocr.corrected-by', { name, time: when })}
      </h2>
      {said.text === '' && <p className={classes.why}>{words.say('ocr.nothing-said')}</p>}
      <p className={classes.text}>{said.text}</p>
    </article>
  );
}
