import { oc } from '@orpc/contract';
import { z } from 'zod';
import { annotationRequest } from '../annotation.ts';
import { box } from '../box.ts';
import { caseStatuses } from '../case-status.ts';
import type { PictureComparison, TextComparison } from '../comparison.ts';
import { instant, itemKind, itemState } from '../item.ts';
import type { MadeOfChat } from '../made-of-chat.ts';
import type { PictureText } from '../ocr.ts';
import type { PictureFact } from '../picture-facts.ts';
import type { PinPage, Pins, UnplacedPage } from '../pin.ts';
import { type PurgeOutlook, purgeReasons } from '../purge.ts';
import type { ReceivedRow } from '../received.ts';
import { pictureBox } from '../redaction.ts';
import { mostSearchCharacters } from '../search-limits.ts';
import { approvers, gives, id, text, token, works } from './form.ts';
import type * as l from './log-types.ts';
import type * as t from './types.ts';

const itemQuery = z.object({
  /** Null for all cases; `inbox` for what has none. */
  scope: z.union([id, z.literal('inbox'), z.null()]),
  kind: itemKind.nullable().default(null),
  state: itemState.nullable().default(null),
  /** Words of which each stands in the title, the address, the file name or the account. */
  filter: z.string().max(500).default(''),
  /** Captured or brought in at this instant or later, and before the other. */
  from: instant.nullable().default(null),
  to: instant.nullable().default(null),
  /** Only what says where it was taken, or that it was taken within a box. */
  placed: z.boolean().default(false),
  /** Only what does not say where it was taken. */
  unplaced: z.boolean().default(false),
  box: box.nullable().default(null),
  group: z.enum(['day', 'kind', 'source']).nullable().default(null),
  sort: z.enum(['capturedAt', 'title', 'kind', 'state']).default('capturedAt'),
  descending: z.boolean().default(true),
});
const itemPageQuery = itemQuery.extend({
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(500).default(100),
});

/** The corners of an area, longitude and latitude, as `Area` has them; a map may be seen beyond the 180th meridian. */
const area = z
  .array(z.tuple([z.number().min(-540).max(540), z.number().min(-90).max(90)]))
  .min(3)
  .max(2000);

/** As many as can be selected. */
const mostAtOnce = 5000;

const twoItems = z.object({ older: id, newer: id });

export const casesCalls = {
  list: oc.output(gives<t.CaseRow[]>()),
  /** `case`: the id for it, the same at each try; one that is there so already is not opened anew. */
  open: oc
    .input(z.object({ number: text, title: text, case: id.optional() }))
    .output(gives<{ case: string }>()),
  /** Changes what is given; false where it was all so before. Refused where a part is not as it `was` any more. */
  change: oc
    .input(
      z.object({
        case: id,
        number: text.optional(),
        title: text.optional(),
        status: z.enum(caseStatuses).optional(),
        deadline: z.iso.date().nullable().optional(),
        exhibitOrder: z.array(id).max(10_000).optional(),
        was: z
          .object({
            number: z.string(),
            title: z.string(),
            status: z.enum(caseStatuses),
            deadline: z.string().nullable(),
            exhibits: z.array(id).max(10_000),
          })
          .partial()
          .optional(),
      }),
    )
    .output(gives<{ changed: boolean }>()),
  /** What its log says, the newest first. */
  custody: oc
    .input(
      z.object({ case: id, offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(100) }),
    )
    .output(gives<l.CustodyPage>()),
  /** The captures into it of which nothing came; null: those that were for no case. */
  failedAttempts: oc.input(z.object({ case: id.nullable() })).output(gives<l.FailedAttempts>()),
  /** Its time in so many parts; null where nothing was noted. */
  ruler: oc.input(z.object({ case: id, parts: z.int().min(1).max(200) })).output(gives<l.Ruler | null>()),
  exhibits: oc.input(z.object({ case: id })).output(gives<t.ExhibitRow[]>()),
  /** The bundles that came into it from other lockers. */
  received: oc.input(z.object({ case: id })).output(gives<ReceivedRow[]>()),
  /**
   * Makes an item an exhibit, under the next label where none is given, or changes its label, title, what it shows; what
   * is left out stays as it is. False where it was all so before. Refused where a part is not as it `was` any more.
   */
  label: oc
    .input(
      z.object({
        case: id,
        item: id,
        label: z.string().trim().min(1).max(40).optional(),
        title: z.string().trim().max(500).optional(),
        shows: z.string().trim().max(5000).optional(),
        was: z.object({ label: z.string(), title: z.string(), shows: z.string() }).partial().optional(),
      }),
    )
    .output(gives<{ label: string; changed: boolean }>()),
  /**
   * Makes many items exhibits, each under the next label, or takes many out: all of them or none. Gives what each is
   * called, and false where it was so before.
   */
  labelMany: oc
    .input(
      z.object({ exhibits: z.array(z.object({ case: id, item: id })).max(mostAtOnce), out: z.boolean() }),
    )
    .output(gives<{ label: string; changed: boolean }[]>()),
  /** Takes an exhibit out of its case's exhibits; gives what it was, null where it was none. */
  takeOut: oc.input(z.object({ case: id, item: id })).output(gives<t.ExhibitRow | null>()),
};

export const itemsCalls = {
  page: oc.input(itemPageQuery).output(gives<t.ItemPage>()),
  /** The groups of a query in the order of its rows; none where it asks for none. */
  groups: oc.input(itemQuery).output(gives<t.ItemGroup[]>()),
  /** Where an item stands among the rows of a query; null where it is not among them. */
  place: oc.input(itemQuery.extend({ item: id })).output(gives<t.ItemPlace | null>()),
  /** Those of a query that have a position, for the map. */
  pins: oc.input(itemQuery).output(gives<Pins>()),
  /** A part of their positions that lie in an area, with how many there are in all: also those that the map does not show. */
  pinPage: oc.input(itemPageQuery.extend({ area: area.nullable().default(null) })).output(gives<PinPage>()),
  /** A part of those of a query that have none. */
  unplaced: oc.input(itemPageQuery).output(gives<UnplacedPage>()),
  get: oc.input(z.object({ item: id })).output(gives<t.ItemView>()),
  /**
   * Says that a person has it before them in a place of its own. That is an entry of the log where the locker records it,
   * once for each officer and sitting; nothing of the item hangs on whether it could be recorded.
   */
  opened: oc.input(z.object({ item: id })).output(gives<t.Opened>()),
  /** A part of its chain of custody, the oldest entry first. */
  custody: oc
    .input(
      z.object({ item: id, offset: z.int().min(0).default(0), limit: z.int().min(1).max(1000).default(100) }),
    )
    .output(gives<l.ItemCustody>()),
  /** The items whose pictures look like that of this one, the most alike first. */
  similar: oc.input(z.object({ item: id })).output(gives<t.SimilarRow[]>()),
  /** What the file of a picture says of it beside what its item says. */
  pictureFacts: oc.input(z.object({ item: id })).output(gives<PictureFact[]>()),
  /** Reads a stored file of an item to its end and holds it against its hash; an error where it is not what was sealed. */
  prove: oc.input(z.object({ item: id, role: z.string().max(100) })).output(gives<null>()),
  /** Writes a note on an item, or changes one; an empty text takes it back. */
  annotate: oc.input(annotationRequest).output(gives<{ annotation: string }>()),
  /** Files many items of the inbox into a case: all of them or none. */
  file: oc.input(z.object({ items: z.array(id).max(mostAtOnce), case: id })).output(gives<null>()),
  /** Makes a copy of a picture of an item in which boxes are black, each with its reason; an item of its own. */
  redact: oc
    .input(
      z.object({
        item: id,
        role: z.string().max(100),
        boxes: z.array(pictureBox.extend({ reason: text })).max(1000),
        title: text,
        /** Whether it becomes an exhibit: under the next label, or in the place of its original. */
        exhibit: z.enum(['next', 'instead']).nullable(),
        shows: z.string().trim().max(5000).default(''),
      }),
    )
    .output(works<{ item: string; exhibit: string | null }>()),
  /** What was made of the export of a conversation. */
  madeOfChat: oc.input(z.object({ item: id })).output(gives<MadeOfChat>()),
  /** Makes an item of some messages of a conversation, from one to another by their numbers. */
  quote: oc
    .input(
      z.object({
        item: id,
        from: z.int().positive(),
        to: z.int().positive(),
        title: text,
        shows: z.string().trim().max(5000).default(''),
        exhibit: z.boolean(),
        /** Of the exhibit; the next one where none is given. */
        label: z.string().trim().min(1).max(40).optional(),
        alone: z.boolean(),
        language: z.enum(['id', 'en']),
      }),
    )
    .output(works<{ item: string; exhibit: string | null }>()),
  /** Reads a file that was brought in before as the export of a conversation: an item of its own. */
  readConversation: oc.input(z.object({ item: id })).output(works<{ item: string; failed: number }>()),
  /** What was read and said of the text of an item's picture. */
  pictureText: oc.input(z.object({ item: id })).output(gives<PictureText>()),
  /** The text of these pictures is read before that of others, also where it was read before or could not be. */
  readText: oc.input(z.object({ items: z.array(id).max(mostAtOnce) })).output(gives<null>()),
  /** Keeps what a person says stands in a picture; refused where there is a text that they did not see. */
  correctText: oc
    .input(
      z.object({ item: id, text: z.string().max(200_000), knew: z.array(z.string().max(100)).max(10_000) }),
    )
    .output(gives<{ role: string }>()),
  /** Takes the correction that counts back: what stood before it counts again. Refused as `correctText` is. */
  takeBackText: oc
    .input(z.object({ item: id, knew: z.array(z.string().max(100)).max(10_000) }))
    .output(gives<{ role: string }>()),
  /** What has to be known before bytes of it are removed. */
  purgeOutlook: oc.input(z.object({ item: id })).output(gives<PurgeOutlook>()),
  /** Removes the bytes of some of its files for good; the entry that says why, and all hashes, stay. */
  purge: oc
    .input(
      z.object({
        ...{ item: id, roles: z.array(z.string().min(1).max(100)).min(1).max(10_000) },
        ...{ reason: z.enum(purgeReasons), because: text, approvers },
      }),
    )
    .output(gives<null>()),
  /** Copies one file of an item out of the locker; an entry of the log. It has its name only once all of it is right. */
  extract: oc
    .input(
      z.object({
        ...{ item: id, role: z.string().max(100), out: token },
        /** Why; empty where nobody says it. */
        why: z.string().trim().max(1000).default(''),
      }),
    )
    .output(works<t.CopyDone>()),
};

/** Two items of the locker beside each other, the older first; nothing of it is kept. */
export const compareCalls = {
  /** The other captures of the page of an item, the newest first. */
  others: oc.input(z.object({ item: id })).output(gives<t.ItemRow[]>()),
  facts: oc.input(twoItems).output(gives<t.FactComparison>()),
  texts: oc.input(twoItems).output(gives<TextComparison | { result: 'missing' }>()),
  pictures: oc
    .input(twoItems.extend({ role: z.string().max(100) }))
    .output(gives<PictureComparison | { result: 'missing' }>()),
};

export const searchCalls = {
  query: oc
    .input(
      z.object({
        text: z.string().max(mostSearchCharacters),
        /** Null for all. */
        case: id.nullable(),
        kind: itemKind.nullable().default(null),
        /** A platform's name, or a host. */
        platform: z.string().trim().max(300).nullable().default(null),
        account: z.string().trim().max(300).nullable().default(null),
        /** Only what says where it was taken, or that it was taken within a box, which needs no words. */
        placed: z.boolean().default(false),
        box: box.nullable().default(null),
        /** Captured or brought in at this instant or later, and before the other. */
        from: instant.nullable().default(null),
        to: instant.nullable().default(null),
        limit: z.int().min(1).max(200).default(50),
      }),
    )
    .output(gives<t.SearchHitRow[]>()),
};
