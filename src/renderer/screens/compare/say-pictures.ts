import type { PictureComparison } from '../../../contract/comparison.ts';
import type { Words } from '../../../words/say.ts';

type Compared = Extract<PictureComparison, { result: 'compared' }>;

/** What was found of two pictures, as one paragraph. */
export function sayPictures(found: PictureComparison | { result: 'missing' }, words: Words): string {
  switch (found.result) {
    case 'same':
      return words.say('compare.pictures-same');
    case 'missing':
      return words.say('compare.pictures-missing');
    case 'too-large':
      return words.say('compare.pictures-too-large');
    case 'unreadable':
      return words.say(`compare.unreadable-${found.which}`);
    case 'other-width':
      return words.say('compare.other-width', { older: found.older.width, newer: found.newer.width });
    case 'compared':
      return [
        found.regions.length === 0 ? words.say('compare.pictures-equal') : '',
        found.left > 0 ? words.say('compare.left', { count: found.left }) : '',
        found.regions.length === 0
          ? ''
          : words.say(found.aligned ? 'compare.aligned' : 'compare.not-aligned'),
        sayBareEnd(found, words),
        found.shrunk > 1 ? words.say('compare.shrunk', { by: found.shrunk }) : '',
      ]
        .filter((each) => each !== '')
        .join(' ');
  }
}

/** Nothing where both are of one height: a window is filled up to it. */
function sayBareEnd({ barerBy, older, newer }: Compared, words: Words): string {
  if (barerBy === 0 || older.height === newer.height) return '';
  return words.say(barerBy > 0 ? 'compare.more-bare' : 'compare.less-bare', { count: Math.abs(barerBy) });
}
