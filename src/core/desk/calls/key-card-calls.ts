import { writeFile } from 'node:fs/promises';
import { fromSystemError } from '../../../contract/error.ts';
import { loadWords } from '../../../words/load.ts';
import { compareCard, keyCardOf } from '../../key-card/key-card.ts';
import { keyCardPage } from '../../key-card/key-card-page.ts';
import { base, lockerOf } from './base.ts';

/** The signing key of the locker that is open. */
export const keyCardCalls = {
  card: base.keyCards.card.handler(({ context }) => keyCardOf(lockerOf(context))),
  save: base.keyCards.save.handler(async ({ context, input }) => {
    const card = keyCardOf(lockerOf(context));
    const file = context.desk.paths.pathOf(input.out);
    const words = await loadWords(context.desk.files.settings().language);
    await writeFile(file, keyCardPage(card, words)).catch((error: unknown) => {
      throw fromSystemError(error);
    });
    return { file };
  }),
  compare: base.keyCards.compare.handler(({ context, input }) => compareCard(lockerOf(context), input.text)),
  rotate: base.keyCards.rotate.handler(async ({ context, input }) => {
    const { fingerprint } = await lockerOf(context).rotateKey(input.reason, input.approvers);
    context.desk.events.tell({ type: 'state' });
    return { fingerprint };
  }),
};
