import { compareFacts, comparePicturesOf, compareTextsOf } from '../../compare-items.ts';
import { itemRow } from '../rows.ts';
import { base, lockerOf } from './base.ts';

/** Two items beside each other. */
export const compareCalls = {
  others: base.compare.others.handler(async ({ context, input }) =>
    (await lockerOf(context).sameAddress(input.item)).map((item) => itemRow(item, null)),
  ),
  facts: base.compare.facts.handler(({ context, input }) => compareFacts(lockerOf(context), input)),
  texts: base.compare.texts.handler(({ context, input, signal }) =>
    compareTextsOf(lockerOf(context), input, signal),
  ),
  pictures: base.compare.pictures.handler(({ context, input, signal }) =>
    comparePicturesOf(lockerOf(context), input, signal),
  ),
};
