import { exitStatus, fromSystemError, JejakError } from '../contract/error.ts';
import type { OnProgress } from '../contract/sink.ts';
import type { Words } from '../words/say.ts';
import { plainLine } from './plain-line.ts';
import { progressLine } from './progress.ts';

/**
 * What a command says. With `--json` stdout carries exactly one JSON document and everything else
 * goes to stderr; without it stdout is for people. Notes and progress always go to stderr.
 */
export interface Output {
  readonly words: Words;
  readonly json: boolean;
  /** The one result of a command: `document` for `--json`, `lines` for people. */
  result(document: unknown, lines: string[]): void;
  note(line: string): void;
  readonly onProgress: OnProgress;
  /** Says an error as one line (and as JSON) and gives the exit status it earns. */
  fail(error: unknown): number;
}

export function createOutput(json: boolean, words: Words): Output {
  const progress = progressLine(process.stderr, words);
  return {
    words,
    json,
    result(document, lines) {
      progress.clear();
      process.stdout.write(
        json
          ? `${JSON.stringify(document, null, 2)}\n`
          : lines.map((line) => `${plainLine(line)}\n`).join(''),
      );
    },
    note(line) {
      progress.clear();
      process.stderr.write(`${plainLine(line)}\n`);
    },
    onProgress: progress.show,
    fail(error) {
      progress.clear();
      const known = error instanceof JejakError ? error : fromSystemError(error);
      const message = words.sayCode('error', known.code, known.params);
      process.stderr.write(`jejak: ${plainLine(message)}\n`);
      if (process.env['JEJAK_DEBUG'] !== undefined && error instanceof Error) {
        process.stderr.write(`${error.stack ?? ''}\n`);
      }
      if (json) {
        process.stdout.write(`${JSON.stringify({ error: { code: known.code, message } }, null, 2)}\n`);
      }
      return exitStatus(known);
    },
  };
}
