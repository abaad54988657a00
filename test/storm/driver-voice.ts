import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Said } from './target.ts';

/** Where a driver's words go, inside the run's folder. */
export const saidFileName = 'said.jsonl';
/** A mark that an operation has been begun in a run's folder. */
export const begunFileName = 'begun';
/** What the harness itself keeps in a run's folder: never among the files that fail. */
export const harnessFiles: readonly string[] = [saidFileName, begunFileName, 'known.json'];

/**
 * Runs an operation and says what becomes of it. Words are written at once and synchronously: what was
 * said before a kill is in the file, and nothing is said before the product's promise has resolved.
 */
export async function speak(
  root: string,
  operation: (stored: (what: Record<string, string | number>) => void) => Promise<void>,
  toError: (error: unknown) => { code: string; fault: string; message: string },
): Promise<void> {
  const file = openSync(join(root, saidFileName), 'a');
  const say = (words: Said): void => void writeSync(file, `${JSON.stringify(words)}\n`);
  try {
    await operation((what) => say({ said: 'stored', what }));
    say({ said: 'done' });
  } catch (error) {
    say({ said: 'error', ...toError(error) });
    process.exitCode = 3;
  } finally {
    closeSync(file);
  }
}

export function parseSaid(text: string): Said[] {
  return text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => JSON.parse(line) as Said); // the driver's own lines
}
