import type { Changes } from '../contract/watch.ts';
import type { Words } from './say.ts';

/** What differs between two visits of a watched address, and what could not be compared: each in some words. */
export function whatDiffers(
  { title, text, picture, counts, postText, notCompared }: Changes,
  words: Words,
): string[] {
  return [
    ...(title === null ? [] : [words.say('watch.title')]),
    ...(postText === null ? [] : [words.say('watch.post-text')]),
    ...(text === null
      ? []
      : [words.say('watch.text', { added: text.addedWords, removed: text.removedWords })]),
    ...counts.map(
      ({ name, before, after }) =>
        `${words.sayCode('post', `counts.${name}`)} ${before ?? '–'} → ${after ?? '–'}`,
    ),
    ...(picture === null
      ? []
      : [words.say('watch.picture', { percent: Math.max(1, Math.round(picture.perMille / 10)) })]),
    ...(notCompared.length === 0
      ? []
      : [
          words.say('watch.not-compared', {
            what: notCompared.map((each) => describeGap(each, words)).join('; '),
          }),
        ]),
  ];
}

/** `text: too-different` in words. */
function describeGap(gap: string, words: Words): string {
  const [part = '', why = ''] = gap.split(': ');
  const nth = /^screenshot-(\d+)$/.exec(part)?.[1];
  const name =
    nth !== undefined
      ? words.say('watch.part.nth-screenshot', { nth })
      : words.sayCode(part.startsWith('counts.') ? 'post' : 'watch.part', part);
  return `${name} (${words.sayCode('watch.why', why)})`;
}
