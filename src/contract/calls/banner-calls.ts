import { oc } from '@orpc/contract';
import { z } from 'zod';
import type { BallotPack } from '../ballot-numbers.ts';
import type { BannerSuggestion } from '../banner.ts';
import { gives, id } from './form.ts';

/** Banners are written as the other records of a case are (`acts.keep`); this is what helps to write them. */
export const bannersCalls = {
  /** What the pictures themselves give. Nothing is written. */
  suggest: oc.input(z.object({ items: z.array(id).max(200) })).output(gives<BannerSuggestion>()),
  /** The numbers on ballots that came with the product, the newest first. */
  packs: oc.output(gives<BallotPack[]>()),
};
