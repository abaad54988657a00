import { Select } from '@mantine/core';
import { useState } from 'react';
import { blobUrl } from '../../../contract/bridge.ts';
import type { ItemView } from '../../../contract/calls/index.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './item.module.css';
import { namePicture, picturesOf } from './pictures.ts';
import { Viewer } from './viewer.tsx';

/** The pictures of an item, one at a time, large. */
export function PictureTab({ item }: { item: ItemView }) {
  const words = useWords();
  const pictures = picturesOf(item.files);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = pictures.find(({ role }) => role === chosen) ?? pictures[0];
  if (shown === undefined) return <p className={classes.nothing}>{words.say('item.no-picture')}</p>;
  const name = namePicture(shown.role, words);
  return (
    <Viewer
      key={shown.role}
      src={blobUrl(item.item, shown.role)}
      alt={words.say('item.picture-of', { what: name, title: item.title })}
      start={item.kind === 'web' ? 'width' : 'whole'}
      marking={
        shown.role === 'thumbnail' ? null : { item: item.item, role: shown.role, notes: item.annotations }
      }
      note={shown.role === 'thumbnail' ? words.say('item.only-small') : null}
    >
      {pictures.length > 1 && (
        <Select
          className={classes.which ?? ''}
          size="xs"
          aria-label={words.say('item.which-picture')}
          data={pictures.map(({ role }) => ({ value: role, label: namePicture(role, words) }))}
          value={shown.role}
          allowDeselect={false}
          onChange={setChosen}
        />
      )}
    </Viewer>
  );
}
