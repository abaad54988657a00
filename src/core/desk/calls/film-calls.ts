import { takeFrame } from '../../take-frame.ts';
import { base } from './base.ts';

/** What the page has decoded of films. */
export const filmCalls = {
  takeFrame: base.films.takeFrame.handler(async ({ context: { desk }, input }) => {
    const { picture, ...frame } = input;
    const { locker, pictures } = desk.open();
    const item = await takeFrame(locker, { ...frame, bytes: new Uint8Array(await picture.arrayBuffer()) });
    const tell = (): void => desk.events.tell({ type: 'items', caseId: item.case });
    tell();
    pictures.make(item, tell);
    return { item: item.item };
  }),
  keepPoster: base.films.keepPoster.handler(async ({ context: { desk }, input }) => {
    const { locker, pictures } = desk.open();
    const item = locker.item(input.item);
    const kept = await pictures.keepPoster(item, new Uint8Array(await input.picture.arrayBuffer()));
    if (kept) desk.events.tell({ type: 'items', caseId: item.case });
    return { kept };
  }),
};
