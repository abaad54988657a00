import type { RunArguments } from './program.ts';

/**
 * For a command that was stopped but has a result all the same, what was stored by then: says so on stderr,
 * and gives the `error` that stands in the JSON document beside the result.
 */
export function sayIfStopped(call: RunArguments): { error?: { code: string; message: string } } {
  if (!call.signal.aborted) return {};
  const message = call.output.words.say('error.interrupted');
  call.output.note(`jejak: ${message}`);
  return { error: { code: 'interrupted', message } };
}
