import { Button, Select } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import { isRawPicture, isViewed } from '../../../contract/viewed.ts';
import { useKeys } from '../../shared/keys.ts';
import { useTell } from '../../shared/tell.tsx';
import { useWords } from '../../shared/words.tsx';
import { Film } from './film.tsx';
import classes from './item.module.css';
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
  const canRedact = shown !== undefined && shown.role !== 'thumbnail';
  const isView = shown !== undefined && isViewed(shown.mediaType);
  const begin = (): void => {
    if (item.case === null) tell.say(words.say('items.file-first'));
    else setRedacting(item.item);
  };
  useKeys([['R', () => (canRedact && redacting !== item.item ? begin() : undefined)]]);
  if (shown === undefined) return <p className={classes.nothing}>{words.say('item.no-picture')}</p>;
  const name = namePicture(shown.role, words);
  const alt = words.say('item.picture-of', { what: name, title: item.title });
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
  if (redacting === item.item && canRedact)
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
      start={item.kind === 'web' ? 'width' : 'whole'}
      marking={canRedact ? { notes: item.annotations } : null}
      note={
        isView
          ? words.say(isRawPicture(shown.mediaType) ? 'view.raw' : 'view.made')
          : canRedact
            ? null
            : words.say('item.only-small')
      }
      actions={
        canRedact && (
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
    </Viewer>
  );
}
