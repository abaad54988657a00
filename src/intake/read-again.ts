import type { Depth, IntakeAnswer, IntakeFacts } from './messages.ts';
import type { Died } from './worker.ts';

/** An answer, and how the reader died that was asked for more. */
interface AnsweredAgain {
  answer: IntakeAnswer;
  died: string | null;
}

/**
 * Has a file read as a whole; where that kills its reader, with less and less of it, so that a file stays known by what
 * can safely be said of it. A reader that had read other files before may have died of what these left in its memory:
 * then the whole is tried once more, by another one.
 */
export async function askAgain(
  ask: (depth: Depth) => Promise<IntakeAnswer | Died>,
): Promise<AnsweredAgain | Died> {
  const first = await ask('whole');
  if (!('died' in first)) return { answer: first, died: null };
  if (!first.isSure) {
    const second = await ask('whole');
    if (!('died' in second)) return { answer: second, died: null };
  }
  for (const depth of ['plain', 'type'] as const) {
    const answer = await ask(depth);
    if (!('died' in answer)) return { answer, died: first.died };
  }
  return first;
}

/** What was read of a file, with the death of the reader that was to read more of it. */
export function withDeath(facts: IntakeFacts, died: string | null): IntakeFacts {
  if (died === null) return facts;
  const { damage } = facts;
  const detail = damage === undefined ? died : `${died}; ${damage.code}: ${damage.detail}`;
  return { ...facts, damage: { code: 'reader-died', detail } };
}

/** All that can be said of a file that killed every reader: that it is there, and what happened. */
export function deadReaderFacts(detail: string): IntakeFacts {
  return {
    mediaType: 'application/octet-stream',
    itemKind: 'file',
    warnings: [],
    damage: { code: 'reader-died', detail },
  };
}
