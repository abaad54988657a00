import type { exportCase } from '../../src/core/index.ts';
import { wordsIn } from '../../src/words/index.ts';

/** The words of a bundle's two read-me files, as the command line gives them. */
export function readmes(): Parameters<typeof exportCase>[1]['readme'] {
  const indonesian = wordsIn('id');
  const english = wordsIn('en');
  return {
    indonesian: (key, params) => indonesian.say(key, params),
    english: (key, params) => english.say(key, params),
  };
}
