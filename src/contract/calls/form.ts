import { eventIterator, type Schema, type } from '@orpc/contract';
import { z } from 'zod';
import type { Working } from './types.ts';

const unchecked = type<unknown>();
/** An answer whose form the types say; the core made it, and is trusted. */
export const gives = <T>() => unchecked as Schema<T, T>; // any value passes
/** Long work: any number of `progress`, then `done`. Ending the reading ends the work. */
export const works = <T>() => eventIterator(gives<Working<T>>());

export const text = z.string().trim().min(1).max(1000);
export const secret = z.string().min(1).max(4096);
export const id = z.string().regex(/^[0-9a-f]{32}$/);
/** What main gave for a path that a person chose. */
export const token = z.string().regex(/^[0-9a-f]{32}$/);
/** Who approves what needs two people, each with the passphrase of their own key where they have one. */
export const approvers = z
  .array(z.object({ officer: id, passphrase: secret.optional() }))
  .max(2)
  .optional();
