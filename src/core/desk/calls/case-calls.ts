import type { CopyDone } from '../../../contract/calls/index.ts';
import type { JejakError } from '../../../contract/error.ts';
import { correctPictureText, takeBackCorrection } from '../../correct-picture-text.ts';
import { extractFile } from '../../extract-file.ts';
import { readPictureFacts } from '../../picture-facts.ts';
import { isReadByItself, pictureTexts } from '../../picture-text.ts';
import { purgeOutlook } from '../../purge-outlook.ts';
import { quoteMessages } from '../../quote-messages.ts';
import { readConversation } from '../../read-conversation.ts';
import { redactItem } from '../../redact-item.ts';
import { caseRows, itemRow, itemView, searchRows, similarRows } from '../rows.ts';
import { noteOpened } from '../sittings.ts';
import { base, defined, lockerOf, nothing, works } from './base.ts';

/** More are in the log. */
const mostFailedShown = 20;

/** Cases, their exhibits and their log. */
export const caseCalls = {
  list: base.cases.list.handler(({ context }) => caseRows(lockerOf(context))),
  open: base.cases.open.handler(async ({ context, input }) => {
    const opened = await lockerOf(context).openCase(input);
    context.desk.events.tell({ type: 'cases' });
    return { case: opened.case };
  }),
  change: base.cases.change.handler(async ({ context, input }) => {
    const { case: caseId, ...change } = input;
    const changed = await lockerOf(context).changeCase(caseId, change);
    context.desk.events.tell({ type: 'cases' });
    return { changed };
  }),
  custody: base.cases.custody.handler(({ context, input: { case: caseId, ...page } }) =>
    lockerOf(context).caseCustody({ caseId, ...page }),
  ),
  failedAttempts: base.cases.failedAttempts.handler(({ context, input }) =>
    lockerOf(context).failedAttempts(input.case, mostFailedShown),
  ),
  ruler: base.cases.ruler.handler(({ context, input }) => lockerOf(context).ruler(input.case, input.parts)),
  received: base.cases.received.handler(({ context, input }) =>
    lockerOf(context)
      .receivedBundles(input.case)
      .map(({ bundle, sealSha256, origin, signedBy, sealedAt, receivedAt, from, officer, differs }) => ({
        ...{ bundle, sealSha256, origin, signedBy, sealedAt, receivedAt, from, officer, differs },
      })),
  ),
  exhibits: base.cases.exhibits.handler(({ context, input }) => lockerOf(context).exhibits(input.case)),
  label: base.cases.label.handler(async ({ context, input }) => {
    const { case: caseId, item: itemId, ...rest } = input;
    const labelled = await lockerOf(context).labelExhibit({ caseId, itemId, ...defined(rest) });
    context.desk.events.tell({ type: 'items', caseId });
    return labelled;
  }),
  labelMany: base.cases.labelMany.handler(async ({ context, input }) => {
    const labelled = await lockerOf(context).labelExhibits(
      input.exhibits.map(({ case: caseId, item }) => ({ item, caseId, ...(input.out ? { label: '' } : {}) })),
    );
    for (const caseId of new Set(input.exhibits.map((each) => each.case)))
      context.desk.events.tell({ type: 'items', caseId });
    return labelled;
  }),
  takeOut: base.cases.takeOut.handler(async ({ context, input }) => {
    const { case: caseId, item: itemId } = input;
    const locker = lockerOf(context);
    const before = locker.exhibits(caseId).find((each) => each.item === itemId);
    if (before === undefined) return null;
    await locker.labelExhibit({ caseId, itemId, label: '' });
    context.desk.events.tell({ type: 'items', caseId });
    return before;
  }),
};

/** Items, in pages and one by one. */
export const itemCalls = {
  page: base.items.page.handler(async ({ context, input }) => {
    const { total, rows } = await lockerOf(context).itemPage(input);
    return { total, rows: rows.map(({ item, exhibit }) => itemRow(item, exhibit)) };
  }),
  groups: base.items.groups.handler(({ context, input }) => lockerOf(context).itemGroups(input)),
  place: base.items.place.handler(({ context, input }) => lockerOf(context).itemPlace(input)),
  pins: base.items.pins.handler(({ context, input }) => lockerOf(context).pins(input)),
  pinPage: base.items.pinPage.handler(({ context, input }) => lockerOf(context).pinPage(input)),
  unplaced: base.items.unplaced.handler(({ context, input }) => lockerOf(context).unplaced(input)),
  get: base.items.get.handler(({ context, input }) => itemView(lockerOf(context), input.item)),
  opened: base.items.opened.handler(({ context, input }) => noteOpened(lockerOf(context), input.item)),
  custody: base.items.custody.handler(({ context, input }) => lockerOf(context).itemCustody(input)),
  similar: base.items.similar.handler(({ context, input }) => similarRows(lockerOf(context), input.item)),
  pictureFacts: base.items.pictureFacts.handler(({ context, input }) => {
    const locker = lockerOf(context);
    return readPictureFacts(locker, locker.item(input.item));
  }),
  prove: base.items.prove.handler(async ({ context, input, signal }) => {
    const reading = lockerOf(context).readFile(input.item, input.role)[Symbol.asyncIterator]();
    try {
      while ((await reading.next()).done !== true) signal?.throwIfAborted();
    } finally {
      await reading.return?.(undefined);
    }
    return nothing;
  }),
  annotate: base.items.annotate.handler(async ({ context, input }) => {
    // What is written when the screen is locked meanwhile is written all the same.
    const locker = lockerOf(context);
    const annotation = await locker.annotateItem(input);
    context.desk.events.tell({ type: 'items', caseId: locker.item(input.item).case });
    return { annotation };
  }),
  file: base.items.file.handler(async ({ context, input }) => {
    await lockerOf(context).fileItems(input.items, input.case);
    context.desk.events.tell({ type: 'items', caseId: input.case });
    return nothing;
  }),
  redact: base.items.redact.handler(({ context, input, signal }) => {
    const locker = lockerOf(context);
    const { exhibit, ...request } = input;
    return works(
      context.desk,
      async (work) => {
        const made = await redactItem(
          locker,
          { ...request, reason: '', ...(exhibit === null ? {} : { exhibit }) },
          work,
        );
        context.desk.events.tell({ type: 'items', caseId: made.case });
        return { item: made.item, exhibit: (await itemView(locker, made.item)).exhibit };
      },
      signal,
    );
  }),
  madeOfChat: base.items.madeOfChat.handler(({ context, input }) => lockerOf(context).madeOfChat(input.item)),
  quote: base.items.quote.handler(({ context, input, signal }) => {
    const locker = lockerOf(context);
    return works(
      context.desk,
      async (work) => {
        const made = await quoteMessages(locker, input, work);
        context.desk.events.tell({ type: 'items', caseId: made.case });
        return { item: made.item, exhibit: (await itemView(locker, made.item)).exhibit };
      },
      signal,
    );
  }),
  readConversation: base.items.readConversation.handler(({ context, input, signal }) => {
    const locker = lockerOf(context);
    return works(
      context.desk,
      async (work) => {
        const { item, failed } = await readConversation(locker, input.item, work);
        context.desk.events.tell({ type: 'items', caseId: item.case });
        return { item: item.item, failed: failed.length };
      },
      signal,
    );
  }),
  pictureText: base.items.pictureText.handler(async ({ context, input }) => {
    const { locker, texts } = context.desk.open();
    const item = locker.item(input.item);
    const { said, unshown } = await pictureTexts(locker, item);
    const failure = locker.unread(item.item) ?? (said.length > 0 ? null : texts.trouble());
    const now = texts.stateOf(item.item);
    const isRead = said.length > 0 ? 'read' : failure !== null ? 'failed' : 'unread';
    const isToCome =
      isRead === 'unread' && context.desk.files.settings().readPictures && isReadByItself(locker, item);
    return {
      said,
      unshown,
      failure: now === null ? failure : null,
      state: now ?? (isToCome ? 'waiting' : isRead),
    };
  }),
  readText: base.items.readText.handler(({ context, input }) => {
    context.desk.open().texts.want(input.items);
    context.desk.events.tell({ type: 'texts' });
    return nothing;
  }),
  correctText: base.items.correctText.handler(async ({ context, input }) => {
    const locker = lockerOf(context);
    const role = await correctPictureText(locker, input);
    context.desk.events.tell({ type: 'texts' });
    return { role };
  }),
  takeBackText: base.items.takeBackText.handler(async ({ context, input }) => {
    const role = await takeBackCorrection(lockerOf(context), input);
    context.desk.events.tell({ type: 'texts' });
    return { role };
  }),
  purgeOutlook: base.items.purgeOutlook.handler(({ context, input }) =>
    purgeOutlook(lockerOf(context), input.item),
  ),
  purge: base.items.purge.handler(async ({ context, input }) => {
    const locker = lockerOf(context);
    await locker.purgeItem({ ...input, approvers: input.approvers ?? [] });
    context.desk.events.tell({ type: 'items', caseId: locker.item(input.item).case });
    return nothing;
  }),
  extract: base.items.extract.handler(({ context, input, signal }) => {
    const locker = lockerOf(context);
    const out = context.desk.paths.pathOf(input.out);
    return works(
      context.desk,
      async (work) => {
        const { item, role, why } = input;
        const request = { item, role, why, out, overwrite: true };
        const { notLogged, notFlushed } = await extractFile(locker, request, work);
        const told = (error: JejakError | undefined): CopyDone['notLogged'] =>
          error === undefined ? null : { code: error.code, params: error.params };
        return { file: out, notLogged: told(notLogged), notFlushed: told(notFlushed) };
      },
      signal,
    );
  }),
};

/** The search over all texts. */
export const searchCalls = {
  query: base.search.query.handler(async ({ context, input }) => {
    const locker = lockerOf(context);
    const { text, case: caseId, kind, platform, account, placed, box, from, to, limit } = input;
    const given = Object.entries({ caseId, kind, platform, account, box, from, to });
    const filters = Object.fromEntries(given.filter(([, value]) => value !== null && value !== ''));
    const { hits } = await locker.search(text, { ...filters, placed, limit, typing: true });
    return searchRows(locker, hits);
  }),
};
