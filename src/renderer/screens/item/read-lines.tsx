import type { OcrReading } from '../../../contract/ocr.ts';
import { unsureBelow } from '../../../contract/ocr-names.ts';
import { useWords } from '../../shared/words.tsx';
import { isFoundWord, wordKey } from './found-word.ts';
import classes from './picture-text.module.css';

interface Props {
  /** The page that they stand on. */
  page: number;
  lines: OcrReading['lines'];
  lit: string | null;
  found: readonly string[];
  onLit: (word: string | null) => void;
}

/** What was read in a picture, line by line; a word that is pointed at is lit in the picture. */
export function ReadLines({ page, lines, lit, found, onLit }: Props) {
  const words = useWords();
  return lines.map((line, at) => (
    <p key={at} className={classes.line}>
      {line.words.map(({ text, confidence }, n) => {
        const key = wordKey(page, at, n);
        return (
          <span key={key}>
            <span
              className={classes.read}
              title={words.say('ocr.word', { text, confidence })}
              data-lit={lit === key}
              data-found={isFoundWord(text, found)}
              data-unsure={confidence < unsureBelow}
              onPointerEnter={() => onLit(key)}
              onPointerLeave={() => onLit(null)}
            >
              {text}
            </span>{' '}
          </span>
        );
      })}
    </p>
  ));
}
