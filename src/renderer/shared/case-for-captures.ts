/** The case that captures were last meant for: it stays chosen from one visit of the screen to the next. */
let chosen: string | null = null;

export function caseForCaptures(): string | null {
  return chosen;
}

/** @param caseId null for the inbox, and once the locker is closed */
export function captureFor(caseId: string | null): void {
  chosen = caseId;
}
