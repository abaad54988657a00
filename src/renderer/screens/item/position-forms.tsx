import { type Position, toDecimalDegrees, toDms } from '../../../contract/coordinates.ts';
import { toPlusCode } from '../../../contract/plus-code.ts';
import { CopiedText } from '../../shared/copied-text.tsx';
import { useTime } from '../../shared/time.ts';
import { useWords } from '../../shared/words.tsx';
import classes from './position.module.css';

interface Props extends Position {
  /** The degrees as they stand in the file, every digit; the numbers where it was typed. */
  as?: { lat: string; lon: string };
}

/** A position in the forms in which people hand one on; a click copies each as other programs take it. */
export function PositionForms({ lat, lon, as }: Props) {
  const words = useWords();
  const time = useTime();
  const written = as ?? { lat: String(Number(lat.toFixed(7))), lon: String(Number(lon.toFixed(7))) };
  const dms = toDms(
    { lat, lon },
    words.language === 'id' ? ['LU', 'LS', 'BT', 'BB'] : ['N', 'S', 'E', 'W'],
    words.language === 'id' ? ',' : '.',
  );
  return (
    <ul className={classes.forms}>
      <li>
        <CopiedText name={words.say('position.decimal')} value={toDecimalDegrees({ lat, lon })}>
          {words.say('item.photo-position', {
            lat: time.decimal(written.lat),
            lon: time.decimal(written.lon),
          })}
        </CopiedText>
      </li>
      <li>
        <CopiedText name={words.say('position.dms')} value={toDms({ lat, lon }, ['N', 'S', 'E', 'W'])}>
          {dms}
        </CopiedText>
      </li>
      <li>
        <CopiedText name={words.say('position.plus-code')} value={toPlusCode({ lat, lon })}>
          {words.say('position.plus-code-is', { code: toPlusCode({ lat, lon }) })}
        </CopiedText>
      </li>
    </ul>
  );
}
