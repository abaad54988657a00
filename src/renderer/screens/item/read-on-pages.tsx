import { UnstyledButton } from '@mantine/core';
import type { OcrReading } from '../../../contract/ocr.ts';
import { readPagesOf } from '../../../contract/ocr-names.ts';
import { useWords } from '../../shared/words.tsx';
import type { Pages } from './page-bar.tsx';
import classes from './picture-text.module.css';
import { ReadLines } from './read-lines.tsx';

interface Props {
  reading: OcrReading;
  pages: Pages;
  lit: string | null;
  found: readonly string[];
  onLit: (word: string | null) => void;
}

/** What was read in a picture; of one with several pages page by page, with which were not read. */
export function ReadOnPages({ reading, pages, ...marked }: Props) {
  const words = useWords();
  if (reading.pages === undefined) return <ReadLines page={1} lines={reading.lines} {...marked} />;
  const { notRead, count } = reading.pages;
  return (
    <>
      {readPagesOf(reading)
        .filter(({ lines }) => lines.length > 0)
        .map(({ page, lines }) => (
          <section key={page} className={classes.onPage}>
            <UnstyledButton
              className={classes.page ?? ''}
              aria-current={page === pages.page}
              onClick={() => pages.goTo(page)}
            >
              {words.say('pages.of', { page, pages: count })}
            </UnstyledButton>
            <ReadLines page={page} lines={lines} {...marked} />
          </section>
        ))}
      {notRead.length > 0 && (
        <ul className={classes.notRead}>
          {notRead.map(({ from, to, why }) => (
            <li key={from}>
              {words.say(from === to ? 'pages.not-read-one' : 'pages.not-read', {
                ...{ from, to, why: words.sayCode('page-not-read', why) },
              })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
