import type { Annotation } from './annotation.ts';
import { type HandedIn, handedInOf } from './handed-in.ts';

/** One statement of how a file was handed over. */
export interface HandedInStatement {
  said: HandedIn;
  /** The note that says it; null for what was said when the file was brought in. */
  note: Annotation | null;
}

/**
 * What is said of how an item's file was handed over: what stands, and what it was before, the newest first. What is
 * corrected by another stays among the earlier ones; with a note that was taken back, what it corrected stands again.
 */
export function handedInStatements(
  source: object,
  notes: readonly Annotation[],
): { standing: HandedInStatement; earlier: HandedInStatement[] } {
  const later = notes.filter(({ handedIn }) => handedIn !== null);
  const corrected = new Set(later.map(({ handedIn }) => handedIn?.corrects));
  const last = later.findLast(({ annotation }) => !corrected.has(annotation)) ?? later.at(-1);
  const brought: HandedInStatement = { said: handedInOf(source), note: null };
  if (last === undefined) return { standing: brought, earlier: [] };
  const others = later.filter((note) => note !== last).toReversed();
  return { standing: statementOf(last), earlier: [...others.map(statementOf), brought] };
}

function statementOf(note: Annotation): HandedInStatement {
  return { said: handedInOf(note.handedIn ?? {}), note };
}
