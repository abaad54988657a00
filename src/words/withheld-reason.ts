import type { Words } from './say.ts';

/** Why something is withheld from a bundle, in words: what this program writes there, and any other reason as it stands. */
export function sayWithheld(words: Words, reason: string): string {
  const [, label] = /^redacted: its redacted copy is (.+)$/s.exec(reason) ?? [];
  if (label !== undefined) return words.say('withheld.redacted', { label });
  const [, why] = /^purged: (.+)$/s.exec(reason) ?? [];
  return why === undefined ? reason : words.say('withheld.purged', { why });
}
