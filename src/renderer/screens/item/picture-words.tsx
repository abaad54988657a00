import { useEffect, useRef, useState } from 'react';
import { blobUrl, viewUrl } from '../../../contract/bridge.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { OcrReading, OcrWord } from '../../../contract/ocr.ts';
import { unsureBelow } from '../../../contract/ocr-names.ts';
import { isShownByView } from '../../../contract/viewed.ts';
import { useWords } from '../../shared/words.tsx';
import { isFoundWord, wordKey } from './found-word.ts';
import { PageBar, type Pages } from './page-bar.tsx';
import classes from './picture-text.module.css';
import { picturesOf, seenPicturesOf } from './pictures.ts';

interface Props {
  item: ItemView;
  /** Of the picture as it was read; null where nothing was. */
  size: { role: string; width: number; height: number } | null;
  /** Of the page that is shown. */
  lines: OcrReading['lines'];
  pages: Pages;
  lit: string | null;
  found: readonly string[];
  onLit: (word: string | null) => void;
}

/** The picture of an item with its words marked where they stand. */
export function PictureWords({ item, size, lines, pages, lit, found, onLit }: Props) {
  const words = useWords();
  const first = useRef<SVGPolygonElement>(null);
  const { page, count } = pages;
  /** The page of which no view could be made: of an item with one, its small picture is shown. */
  const [unseen, setUnseen] = useState<number | null>(null);
  const isUnseen = unseen === page;
  const pictures = (isUnseen && count === 1 ? picturesOf : seenPicturesOf)(item.files);
  const shown = pictures.find(({ role }) => role === size?.role) ?? pictures[0];
  const sought = found.join(' ');
  const isThere = lines.length > 0;
  useEffect(() => {
    if (isThere && sought !== '') first.current?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [isThere, sought, page]);
  if (shown === undefined)
    return (
      <div className={classes.picture}>
        <p className={classes.why}>{words.say('item.no-picture')}</p>
      </div>
    );
  const isView = isShownByView(shown.mediaType, count);
  const all = lines.flatMap((line, at) => line.words.map((word, n) => ({ word, key: wordKey(page, at, n) })));
  const firstFound = all.find(({ word }) => isFoundWord(word.text, found))?.key;
  return (
    <div
      className={classes.picture}
      role="region"
      // It is scrolled by keys too.
      tabIndex={0}
      aria-label={words.say('item.picture-area')}
    >
      <div className={classes.turning}>
        <PageBar pages={pages} />
      </div>
      {shown.role === 'thumbnail' && <p className={classes.small}>{words.say('item.only-small')}</p>}
      {isUnseen && count > 1 && <p className={classes.why}>{words.say('pages.failed', { page })}</p>}
      <div className={classes.sheet} hidden={isUnseen && count > 1}>
        <img
          // Until another page is there, none is shown for it.
          key={page}
          src={isView ? viewUrl(item.item, shown.role, page) : blobUrl(item.item, shown.role)}
          alt={words.say('item.picture-of', { what: words.say('ocr.title'), title: item.title })}
          onError={() => (isView ? setUnseen(page) : undefined)}
        />
        {size !== null && (
          <svg
            viewBox={`0 0 ${String(size.width)} ${String(size.height)}`}
            aria-hidden
            className={classes.layer}
          >
            {all.map(({ word, key }) => (
              <polygon
                key={key}
                ref={key === firstFound ? first : null}
                points={pointsOf(word)}
                className={classes.word}
                data-lit={lit === key}
                data-found={isFoundWord(word.text, found)}
                data-unsure={word.confidence < unsureBelow}
                onPointerEnter={() => onLit(key)}
                onPointerLeave={() => onLit(null)}
              >
                <title>{words.say('ocr.word', { text: word.text, confidence: word.confidence })}</title>
              </polygon>
            ))}
          </svg>
        )}
      </div>
    </div>
  );
}

function pointsOf({ box: { x, y, width, height }, corners }: OcrWord): string {
  return (corners ?? [x, y, x + width, y, x + width, y + height, x, y + height]).join(' ');
}
