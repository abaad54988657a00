import { ORPCError } from '@orpc/client';
import { type ErrorParams, JejakError } from '../../contract/error.ts';
import { CoreGone } from './core-gone.ts';
import { TypedUnsaved } from './typed-unsaved.ts';

/** What an error is called, and what fills its words: from a `JejakError`, in its plain form too, or `internal`. */
export function nameError(error: unknown): { code: string; params: ErrorParams } {
  if (error instanceof CoreGone) return { code: error.code, params: {} };
  if (error instanceof TypedUnsaved) return { code: error.code, params: error.params };
  if (error instanceof JejakError) return { code: error.code, params: error.params };
  if (error instanceof ORPCError && isPlain(error.data)) return error.data;
  return { code: 'internal', params: { detail: error instanceof Error ? error.message : String(error) } };
}

function isPlain(data: unknown): data is { code: string; params: ErrorParams } {
  return (
    typeof data === 'object' &&
    data !== null &&
    'code' in data &&
    typeof data.code === 'string' &&
    'params' in data &&
    typeof data.params === 'object'
  );
}
