import type { Stats } from 'node:fs';
import { resolve } from 'node:path';
import { fromSystemError } from '../contract/error.ts';
import type { StepResult } from '../contract/item.ts';
import type { IntakeFacts, IntakeProcess } from '../intake/client.ts';
import { statRegularFile } from './source-files.ts';
import { openStep } from './steps.ts';
import { unlessStopped, wasLeft } from './unless-stopped.ts';

/** What is known of a file before its bytes are stored. */
export interface Examined {
  info: Stats;
  facts: IntakeFacts | undefined;
  step: StepResult;
}

/** Reads what a file says of itself; a reading that failed is a step that failed, the file is kept all the same. */
export async function examine(intake: IntakeProcess, path: string, signal: AbortSignal): Promise<Examined> {
  const info = await statRegularFile(path, signal);
  const step = openStep('read');
  try {
    const facts = await unlessStopped(signal, intake.read(resolve(path)));
    const damage = facts.damage;
    return {
      info,
      facts,
      step: damage === undefined ? step.ok() : step.failed(`${damage.code}: ${damage.detail}`),
    };
  } catch (error) {
    if (wasLeft(error)) throw error;
    const known = fromSystemError(error);
    return { info, facts: undefined, step: step.failed(known.code) };
  }
}
