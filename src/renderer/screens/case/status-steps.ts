/** A change of the status of a case that was saved. */
interface Step {
  from: string;
  to: string;
}

/** Of each case, what its status became one after another, as long as nothing else changed it in between. */
const stepsOf = new Map<string, Step[]>();

/** Keeps a change that was saved. One that does not begin where the last ended is the first: another hand was there. */
export function keepStep(caseId: string, step: Step): void {
  const before = stepsOf.get(caseId) ?? [];
  stepsOf.set(caseId, before.at(-1)?.to === step.from ? [...before, step] : [step]);
}

/** The change that is taken back next; undefined where there is none. */
export function lastStep(caseId: string): Step | undefined {
  return stepsOf.get(caseId)?.at(-1);
}

/**
 * Takes the last change back. What came since is never written over.
 *
 * @param save sets the status where it still `was` so, and throws where it is not
 * @returns what the status is then; undefined where there was nothing to take back
 * @throws what `save` throws: then nothing before it can be taken back either
 */
export async function stepBack(
  caseId: string,
  save: (status: string, was: string) => Promise<unknown>,
): Promise<string | undefined> {
  const step = lastStep(caseId);
  if (step === undefined) return undefined;
  const before = stepsOf.get(caseId)?.slice(0, -1) ?? [];
  stepsOf.delete(caseId);
  await save(step.from, step.to);
  stepsOf.set(caseId, before);
  return step.from;
}
