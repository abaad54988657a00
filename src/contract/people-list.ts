import { z } from 'zod';
import { postCount } from './post.ts';

const count = z.int().nonnegative();
const instant = z.iso.datetime({ precision: 3 });

/** The lists of people that a page may open: who reacted, who follows, who is followed, who belongs, who shared. */
export const peopleLists = ['reactions', 'followers', 'following', 'members', 'shares'] as const;
const peopleListName = z.enum(peopleLists);
export type PeopleListName = z.infer<typeof peopleListName>;

/** How long a list is walked where nobody says otherwise. */
export const listMsOrdinarily = 600_000;

/** The list that a capture is to walk, and the accounts to look for in it. */
export const peopleRequest = z.object({
  list: peopleListName,
  /** A handle with or without its sign, a lasting id, or the address of a profile. */
  find: z.array(z.string().trim().min(1).max(2000)).max(100),
  limitMs: z.int().positive(),
});
export type PeopleRequest = z.infer<typeof peopleRequest>;

/** Why a list was walked no further. Only `end` is the end of it. */
const peopleEnd = z.enum([
  'end',
  'limit',
  'stopped',
  'browser-died',
  'still-loading',
  'only-repeats',
  'too-many-requests',
  'server-error',
  'refused',
  'operation-not-named',
  'log-in-asked',
  'address-changed',
  'list-not-found',
  'list-elsewhere',
  'list-empty',
  'failed',
]);
export type PeopleEnd = z.infer<typeof peopleEnd>;

/** Left, top, width, height, in pixels of the picture. */
const boxInPicture = z.tuple([z.int(), z.int(), count, count]);

/** One account of a list, where it was first seen. */
const listedAccount = z.object({
  /** Which row it was, counted from 1 as the rows were seen. */
  place: z.int().positive(),
  name: z.string().nullable(),
  /** Without its sign. */
  handle: z.string().nullable(),
  /** The platform's lasting id, where the row shows it. */
  id: z.string().nullable(),
  /** Address of the profile, without secrets and without what it does not need. */
  url: z.string().nullable(),
  /** What a mark on the row is called: the kind of reaction. */
  badge: z.string().nullable(),
  /** Number of the picture, `strip-N`, and where the row is in it. */
  strip: z.int().positive(),
  box: boxInPicture,
});
type ListedAccount = z.infer<typeof listedAccount>;

/** Who a row is. */
export const listedPerson = listedAccount
  .pick({ name: true, handle: true, id: true, url: true })
  .extend({ badge: listedAccount.shape.badge.optional() });
export type ListedPerson = z.infer<typeof listedPerson>;

/** One row of the `people` file. */
export interface PeopleRow extends ListedAccount {
  /** Its place in the list and how long the list is, by the page's own word. */
  given: number | null;
  of: number | null;
  text: string;
  /** At how many places of the list the account stood: lists repeat rows. */
  seen: number;
}

/** What came of a list: how many the site says, how many were seen, why it ended, and who was looked for. */
export const peopleReceipt = z.object({
  list: peopleListName,
  /** Where it stands: in the page itself, or in a dialog over it. Null where it was not found. */
  where: z.enum(['page', 'dialog']).nullable(),
  /** Address that the page had meanwhile, without secrets. */
  url: z.string(),
  /**
   * Where the list is a document of its own, opened beside the page: the address that was asked for, what the server
   * answered (null where nothing came), and its title. It was reached at `url`.
   */
  document: z.object({ asked: z.string(), status: z.int().nullable(), title: z.string() }).optional(),
  /** What was pressed to open it; null where it was open. */
  opened: z.string().nullable(),
  /** The tab of the dialog that was walked, where it has tabs. */
  tab: z.string().nullable(),
  /** How many the site says there are, and where it says so; null where it does not. */
  says: postCount.extend({ where: z.enum(['opener', 'title', 'tab', 'rows', 'page']) }).nullable(),
  /** Rows that were seen, how many accounts they are, and how many rows were of an account seen before. */
  rows: count,
  distinct: count,
  repeated: count,
  ended: peopleEnd,
  startedAt: instant,
  endedAt: instant,
  /** Numbers of the first and the last picture of it. */
  strips: z.object({ first: z.int().positive(), last: z.int().positive() }).nullable(),
  /** Each account that was looked for; `found` is null where it is not known among the rows that were seen. */
  find: z.array(
    z.object({
      asked: z.string(),
      /** `marked` is the role of the picture on which the row is outlined; null where it could not be made. */
      found: listedAccount.extend({ marked: z.string().nullable() }).nullable(),
      /**
       * Where it was not found, and rows show nothing by which it could be told: by what it was asked for, and of
       * how many accounts that is so. It may be any of them.
       */
      untold: z.object({ by: z.enum(['id', 'handle', 'address']), accounts: count }).optional(),
    }),
  ),
});
export type PeopleReceipt = z.infer<typeof peopleReceipt>;

/** The `people` file of an item (docs/formats): the receipt and every account, in the order in which they were seen. */
export interface PeopleFile extends PeopleReceipt {
  v: 1;
  people: PeopleRow[];
}
