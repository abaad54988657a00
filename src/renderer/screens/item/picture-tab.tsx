import { Button, Select } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { ItemFile } from '../../../contract/item.ts';
import { isRawPicture, isShownByView } from '../../../contract/viewed.ts';
import type { Words } from '../../../words/say.ts';
import { useKeys } from '../../shared/keys.ts';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import { Film } from './film.tsx';
import classes from './item.module.css';
import { PageBar, type Pages, usePages } from './page-bar.tsx';
import { namePicture, seenPicturesOf } from './pictures.ts';
import { ReceivedFilm } from './received-film.tsx';
import { RedactView } from './redact-view.tsx';
import { Viewer } from './viewer.tsx';

/** The pictures of an item, one at a time, large; a copy of one in which parts are covered is made here too. A film, or that of a visit. */
export function PictureTab({ item }: { item: ItemView }) {
  if (item.files.some(({ role }) => role === 'recording')) return <Film item={item} />;
  const isFilm = item.files.some(
    ({ role, mediaType }) => role === 'original' && mediaType.startsWith('video/'),
  );
  return isFilm ? <ReceivedFilm key={item.item} item={item} role="original" /> : <Pictures item={item} />;
}

function Pictures({ item }: { item: ItemView }) {
  const words = useWords();
  const tell = useTell();
  const pictures = seenPicturesOf(item.files);
  const [chosen, setChosen] = useState<string | null>(null);
  /** The item of which a copy is being made. */
  const [redacting, setRedacting] = useState<string | null>(null);
  const shown = pictures.find(({ role }) => role === chosen) ?? pictures[0];
  const count = shown?.role === 'original' ? (item.photo?.pages ?? 1) : 1;
  const isView = shown !== undefined && isShownByView(shown.mediaType, count);
  const pages = usePages(`${item.item} ${shown?.role ?? ''}`, isView ? count : 1);
  const { page } = pages;
  // Marks, and what a copy covers, are places on the first page.
  const canMark = shown !== undefined && shown.role !== 'thumbnail' && page === 1;
  const begin = (): void => {
    if (item.case === null) tell.say(words.say('items.file-first'));
    else setRedacting(item.item);
  };
  useKeys([['R', () => (canMark && redacting !== item.item ? begin() : undefined)]]);
  if (shown === undefined) return <p className={classes.nothing}>{words.say('item.no-picture')}</p>;
  const name = namePicture(shown.role, words);
  const alt = [
    words.say('item.picture-of', { what: name, title: item.title }),
    ...(pages.count === 1 ? [] : [words.say('pages.of', { page, pages: pages.count })]),
  ].join(', ');
  const which = pictures.length > 1 && (
    <Select
      className={classes.which ?? ''}
      size="xs"
      aria-label={words.say('item.which-picture')}
      data={pictures.map(({ role }) => ({ value: role, label: namePicture(role, words) }))}
      value={shown.role}
      allowDeselect={false}
      onChange={setChosen}
    />
  );
  if (redacting === item.item && canMark)
    return (
      <RedactView
        key={`${item.item} ${shown.role}`}
        alt={alt}
        item={item}
        role={shown.role}
        onClose={() => setRedacting(null)}
      >
        {which}
      </RedactView>
    );
  return (
    <Viewer
      key={`${item.item} ${shown.role}`}
      alt={alt}
      item={item.item}
      role={shown.role}
      isView={isView}
      page={page}
      start={item.kind === 'web' ? 'width' : 'whole'}
      marking={canMark ? { notes: item.annotations } : null}
      note={noteOf(words, shown, pages)}
      actions={
        canMark && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconEyeOff size={16} aria-hidden />}
            onClick={begin}
          >
            {words.say('redact.begin')}
          </Button>
        )
      }
    >
      {which}
      <PageBar pages={pages} />
    </Viewer>
  );
}

/** What is said of the picture that is shown: that it was made to be looked at, or is a small one. */
function noteOf(words: Words, { role, mediaType }: ItemFile, { page, count }: Pages): string | null {
  if (isRawPicture(mediaType)) return words.say('view.raw');
  if (isShownByView(mediaType, count) && count === 1) return words.say('view.made');
  if (isShownByView(mediaType, count))
    return [words.say('pages.view'), ...(page === 1 ? [] : [words.say('pages.first-only')])].join(' ');
  return role === 'thumbnail' ? words.say('item.only-small') : null;
}
