import { ballotPacks } from '../../ballot-packs.ts';
import { suggestBanner } from '../../suggest-banner.ts';
import { base, lockerOf } from './base.ts';

/** What helps to write the record of a banner. */
export const bannerCalls = {
  suggest: base.banners.suggest.handler(({ context, input }) =>
    suggestBanner(lockerOf(context), input.items),
  ),
  packs: base.banners.packs.handler(() => ballotPacks()),
};
