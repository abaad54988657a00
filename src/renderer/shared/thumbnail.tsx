import { IconFile, IconMessages, IconMovie, IconPhoto, IconPhotoOff, IconWorld } from '@tabler/icons-react';
import { blobUrl } from '../../contract/bridge.ts';
import type { ItemKind } from '../../contract/item.ts';
import { useFailedFile } from './read-again.ts';
import classes from './thumbnail.module.css';

const icons = { web: IconWorld, photo: IconPhoto, video: IconMovie, file: IconFile, chat: IconMessages };

interface Props {
  item: string;
  kind: ItemKind;
  has: boolean;
  className: string | undefined;
}

/**
 * The small picture of an item, or the sign of its kind where it has none; another where it has one that cannot be
 * read. The title beside it says what it is.
 */
export function Thumbnail(props: Props) {
  // That one could not be read says nothing of the next that is shown in its place.
  return <Small key={props.item} {...props} />;
}

function Small({ item, kind, has, className }: Props) {
  const { failed, fail } = useFailedFile();
  const isMissing = has && failed;
  const Icon = isMissing ? IconPhotoOff : icons[kind];
  return (
    <span
      className={`${classes.thumbnail ?? ''} ${className ?? ''}`}
      data-kind={kind}
      data-missing={isMissing || undefined}
    >
      {has && !failed ? (
        <img
          src={blobUrl(item, 'thumbnail')}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          onError={fail}
        />
      ) : (
        <Icon size={24} stroke={1.5} aria-hidden />
      )}
    </span>
  );
}
