import { suggestAct } from '../../suggest-act.ts';
import { suggestListedAct } from '../../suggest-listed-act.ts';
import { base, lockerOf } from './base.ts';

/** Who did what, of a case. */
export const actCalls = {
  of: base.acts.of.handler(({ context, input }) => lockerOf(context).caseActs(input.case)),
  keep: base.acts.keep.handler(async ({ context, input }) => {
    const entries = await lockerOf(context).keepRecords(input.case, input.records);
    context.desk.events.tell({ type: 'items', caseId: input.case });
    return entries;
  }),
  suggest: base.acts.suggest.handler(({ context, input }) => {
    const item = lockerOf(context).item(input.item);
    return input.listed === undefined ? suggestAct(item) : suggestListedAct(item, input.listed);
  }),
};
