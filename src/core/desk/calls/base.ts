import { implement, ORPCError } from '@orpc/server';
import { calls } from '../../../contract/calls/index.ts';
import type { Working } from '../../../contract/calls/types.ts';
import { type ErrorParams, JejakError, toPlainError } from '../../../contract/error.ts';
import type { Locker } from '../../../locker/index.ts';
import type { Work } from '../../work.ts';
import type { Desk } from '../desk.ts';
import { working } from '../working.ts';

/** An error as the window gets it: `data` is a `PlainError` without its stack. */
function toCallError(error: unknown): Error {
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST')
    return toCallError(new JejakError('input-not-accepted', 'wrong-use', {}, { cause: error }));
  if (error instanceof ORPCError) return error;
  const { code, fault, params, message } = toPlainError(error);
  return new ORPCError('JEJAK', { status: 422, message, data: { code, fault, params, message } });
}

/** What every call goes through: it finds the desk of its port, and its errors are put into words by the window. */
export const base = implement(calls)
  .$context<{ desk: Desk }>()
  .use(async ({ next }) => {
    try {
      return await next();
    } catch (error) {
      throw toCallError(error);
    }
  });

/** Long work as `working` gives it, counted in the desk while it runs, its errors as those of any call. */
export async function* works<T>(
  { longWork }: Desk,
  run: (work: Work) => Promise<T>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Working<T>, void> {
  const end = longWork.begin();
  try {
    yield* working(run, signal);
  } catch (error) {
    throw toCallError(error);
  } finally {
    end();
  }
}

/** What `verify` and `check` found, with parameters even where there are none. */
export const withParams = ({ code, params = {} }: { code: string; params?: ErrorParams }) => ({
  code,
  params,
});

/** The answer of a call that has none. */
export const nothing = null;

/** The locker that is open. @throws JejakError `no-locker-open`, `screen-locked` */
export function lockerOf({ desk }: { desk: Desk }): Locker {
  return desk.open().locker;
}

/** Without the members that are undefined. */
export function defined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  }; // only undefined was taken out
}
