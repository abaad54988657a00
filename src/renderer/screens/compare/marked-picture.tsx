import type { CSSProperties } from 'react';
import type { ItemView } from '../../../contract/calls/index.ts';
import type { Region } from '../../../contract/comparison.ts';
import { Picture } from '../../shared/picture.tsx';
import { useFailedFile } from '../../shared/read-again.ts';
import { useWords } from '../../shared/words.tsx';
import { FileFailed } from '../item/file-failed.tsx';
import type { Size } from '../item/frame.ts';
import { namePicture } from '../item/pictures.ts';
import classes from './compare.module.css';
import type { Side } from './rows.ts';

const signs = { changed: '≠', added: '+', removed: '−' };

interface Props {
  item: ItemView;
  role: string;
  side: Side;
  natural: Size | null;
  know: (natural: Size) => void;
  regions: readonly Region[];
  at: number | null;
}

/** A picture with what differs in it marked: by a line, and by a sign of its own for each kind. */
export function MarkedPicture({ item, role, side, natural, know, regions, at }: Props) {
  const words = useWords();
  const { failed, fail, again } = useFailedFile();
  if (failed) return <FileFailed item={item.item} role={role} say="item.picture-failed" again={again} />;
  const what = `${namePicture(role, words)}, ${words.say(`compare.${side}`)}`;
  return (
    <>
      <Picture
        item={item.item}
        role={role}
        alt={words.say('item.picture-of', { what, title: item.title })}
        natural={natural}
        know={know}
        onFailed={fail}
      />
      {natural !== null &&
        regions.map((region, index) => {
          const box = region[side];
          if (box === null) return null;
          const style: CSSProperties = {
            left: `${String((box.x / natural.width) * 100)}%`,
            top: `${String((box.y / natural.height) * 100)}%`,
            width: `${String((box.width / natural.width) * 100)}%`,
            height: `${String((box.height / natural.height) * 100)}%`,
          };
          return (
            <span
              key={index}
              className={classes.region}
              data-is={region.is}
              data-now={index === at || undefined}
              style={style}
              aria-hidden
            >
              <span className={classes.sign}>{signs[region.is]}</span>
            </span>
          );
        })}
    </>
  );
}
