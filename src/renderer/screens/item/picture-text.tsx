import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { readPagesOf } from '../../../contract/ocr-names.ts';
import { useCalls } from '../../shared/calls.ts';
import { usePlace } from '../../shared/place.ts';
import { ReadError } from '../../shared/read.tsx';
import { useWords } from '../../shared/words.tsx';
import { isFoundWord } from './found-word.ts';
import { usePages } from './page-bar.tsx';
import classes from './picture-text.module.css';
import { PictureTextSide } from './picture-text-side.tsx';
import { PictureWords } from './picture-words.tsx';

/** What is written in the picture of an item, beside the picture: as it was read, and as a person said it. */
export function PictureText({ item }: { item: ItemView }) {
  const words = useWords();
  const calls = useCalls();
  const { place } = usePlace();
  const read = useQuery({
    queryKey: ['picture-text', item.item],
    queryFn: () => calls.items.pictureText({ item: item.item }),
  });
  const [lit, setLit] = useState<string | null>(null);
  const found = place.screen === 'item' ? (place.found ?? []) : [];
  const reading = read.data?.said.findLast(({ said }) => said.what === 'reading')?.said;
  const known = reading?.what === 'reading' ? reading : null;
  const onPages = known === null ? [] : readPagesOf(known);
  const firstFound = onPages.find(({ lines }) =>
    lines.some((line) => line.words.some(({ text }) => isFoundWord(text, found))),
  );
  const pages = usePages(item.item, item.photo?.pages ?? 1, firstFound?.page);
  const shown = onPages.find(({ page }) => page === pages.page);
  const size = known === null || shown === undefined ? null : { ...shown, role: known.picture.role };
  return (
    <div className={classes.halves}>
      <PictureWords {...{ item, size, pages, lit, found }} lines={shown?.lines ?? []} onLit={setLit} />
      <section className={classes.side} aria-label={words.say('ocr.title')}>
        <ReadError of={[read]} />
        {read.data !== undefined && (
          <PictureTextSide {...{ item: item.item, pages, lit, found }} read={read.data} onLit={setLit} />
        )}
      </section>
    </div>
  );
}
