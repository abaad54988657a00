import { readingsLeftOut } from '../contract/readings.ts';
import type { Words } from './say.ts';

/** Why something is withheld from a bundle, in words: what this program writes there, and any other reason as it stands. */
export function sayWithheld(words: Words, reason: string): string {
  const [, label] = /^redacted: its redacted copy is (.+)$/s.exec(reason) ?? [];
  if (label !== undefined) return words.say('withheld.redacted', { label });
  const [, state] =
    /^record: (left out on purpose|an earlier state, which rested on what is withheld)$/.exec(reason) ?? [];
  if (state !== undefined)
    return words.say(state === 'left out on purpose' ? 'withheld.record' : 'withheld.earlier-state');
  if (reason === readingsLeftOut) return words.say('withheld.readings');
  const [, why] = /^purged: (.+)$/s.exec(reason) ?? [];
  return why === undefined ? reason : words.say('withheld.purged', { why });
}
