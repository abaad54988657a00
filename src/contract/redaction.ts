import { z } from 'zod';
import type { FrameFacts } from './film.ts';

/** A part of a picture, in pixels of it as it is shown upright. */
export const picturePart = z.object({
  x: z.int().nonnegative(),
  y: z.int().nonnegative(),
  width: z.int().positive(),
  height: z.int().positive(),
});
export type PicturePart = z.infer<typeof picturePart>;

/** A part of a picture that is covered. */
export const pictureBox = picturePart.extend({
  /** Why it is covered, where it is said of this box alone; it goes out with the copy. */
  reason: z.string().trim().max(500).optional(),
});
export type PictureBox = z.infer<typeof pictureBox>;

/** What the details of a redacted copy say it is; a verifier looks for this word (docs/formats). */
export const redacted = 'redacted';

/** Whether the details of an `item.derived` say that it is a redacted copy. */
export function isRedaction(details: unknown): boolean {
  const what = new Map<string, unknown>(Object.entries(details ?? {})).get('what');
  return typeof what === 'string' && /redact|redaksi|sunting/i.test(what);
}

/** What an item was made of, where it was made of another one. */
export interface MadeOf {
  /** The original; its title is null where it is not in this locker. */
  item: string;
  title: string | null;
  /** The file of it. */
  role: string;
  isRedaction: boolean;
  what: string;
  reason: string;
  /** What was covered, as far as the entry says. */
  boxes: PictureBox[];
  /** Of a file out of the archive of a conversation: where it lies there, and the first message that names it. */
  contained?: { entry: string; message: number; line: number } | undefined;
  /** Of a frame of a film: where it stands there, and what decoded it. */
  frame?: FrameFacts | undefined;
}

/** A redacted copy of an item. */
export interface RedactedCopy {
  item: string;
  title: string;
  /** The picture of the original that it was made of. */
  role: string;
  madeAt: string;
  /** The label under which it is an exhibit. */
  exhibit: string | null;
}

/** Why an original is withheld, in `case.json`; words: `withheld.redacted`. */
export function redactedReason(label: string): string {
  return `redacted: its redacted copy is ${label}`;
}
