import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { CardVerdict, KeyCard } from '../key-card.ts';
import { rotationReasons } from '../rotation.ts';
import { approvers, gives, token } from './form.ts';

/** The signing key of the locker that is open: its card, comparing, changing. */
export const keyCardCalls = {
  card: oc.output(gives<KeyCard>()),
  /** Writes the card as a page of one sheet, in the language of the settings. */
  save: oc.input(z.object({ out: token })).output(gives<{ file: string }>()),
  /** Whether what stands on a card is the key of this locker. */
  compare: oc.input(z.object({ text: z.string().max(2000) })).output(gives<CardVerdict>()),
  /** Draws a new signing key. */
  rotate: oc
    .input(z.object({ reason: z.enum(rotationReasons), approvers }))
    .output(gives<{ fingerprint: string }>()),
};
