import {
  type Icon,
  IconArrowBackUp,
  IconEqual,
  IconEyeOff,
  IconFileOff,
  IconFlag,
  IconLock,
  IconPencilExclamation,
  IconQuestionMark,
} from '@tabler/icons-react';
import type { WatchVisit } from '../../contract/calls/index.ts';
import { capitalised } from './capitalised.ts';
import classes from './state-mark.module.css';
import { useWords } from './words.tsx';

type Became = WatchVisit['became'];

const icons: Record<Became, Icon> = {
  first: IconFlag,
  same: IconEqual,
  changed: IconPencilExclamation,
  back: IconArrowBackUp,
  gone: IconFileOff,
  private: IconLock,
  'not-shown': IconEyeOff,
  'not-compared': IconQuestionMark,
};

/** Red is only what is gone, as its site says; what was not shown is a doubt. */
const tones: Record<Became, 'plain' | 'doubt' | 'bad'> = {
  first: 'plain',
  same: 'plain',
  changed: 'doubt',
  back: 'doubt',
  gone: 'bad',
  private: 'doubt',
  'not-shown': 'plain',
  'not-compared': 'plain',
};

/** What a visit of a watched address came to: its shape, its colour and its word. */
export function BecameMark({ became }: { became: Became }) {
  const words = useWords();
  const Drawing = icons[became];
  const said = words.say(`watch.became.${became}`);
  return (
    <span className={classes.mark} data-tone={tones[became]}>
      <Drawing size={16} aria-hidden />
      <span className={classes.word}>{capitalised(said, words.language)}</span>
    </span>
  );
}
