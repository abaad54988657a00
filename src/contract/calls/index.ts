import { eventIterator, oc, type Schema, type } from '@orpc/contract';
import { z } from 'zod';
import { annotationRequest } from '../annotation.ts';
import { box } from '../box.ts';
import { cameraFacts } from '../camera.ts';
import type { LoggedIn } from '../capture-record.ts';
import { caseStatuses } from '../case-status.ts';
import type { PictureComparison, TextComparison } from '../comparison.ts';
import type { ErrorParams } from '../error.ts';
import { instant, itemKind, itemState } from '../item.ts';
import type { Profile } from '../profile.ts';
import type * as k from './keeping-types.ts';
import type * as t from './types.ts';

export type { Profile } from '../profile.ts';
export type * from './keeping-types.ts';
export type * from './types.ts';

const unchecked = type<unknown>();
/** An answer whose form the types say; the core made it, and is trusted. */
const gives = <T>() => unchecked as Schema<T, T>; // any value passes
/** Long work: any number of `progress`, then `done`. Ending the reading ends the work. */
const works = <T>() => eventIterator(gives<t.Working<T>>());

const text = z.string().trim().min(1).max(1000);
const secret = z.string().min(1).max(4096);
const id = z.string().regex(/^[0-9a-f]{32}$/);
/** What main gave for a path that a person chose. */
const token = z.string().regex(/^[0-9a-f]{32}$/);

const settings = z.object({
  language: z.enum(['id', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  browser: z.string().nullable(),
  lockAfterMinutes: z.int().min(0).max(1440),
  captureSeconds: z.int().min(5).max(3600),
  scrollSeconds: z.int().min(0).max(3600),
});

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
  box: box.nullable().default(null),
  group: z.enum(['day', 'kind', 'source']).nullable().default(null),
  sort: z.enum(['capturedAt', 'title', 'kind', 'state']).default('capturedAt'),
  descending: z.boolean().default(true),
});
const itemPageQuery = itemQuery.extend({
  offset: z.int().nonnegative().default(0),
  limit: z.int().min(1).max(500).default(100),
});

const bundleToCheck = z.object({
  file: token,
  /** The fingerprint that must have signed. */
  key: z.string().trim().max(200).optional(),
  /** A checkpoint of the same log that was kept from earlier. */
  since: token.optional(),
  /** What opens an encrypted one: its passphrase, or a file of age identities. */
  decryption: z.union([z.object({ passphrase: secret }), z.object({ identity: token })]).optional(),
});

const twoItems = z.object({ older: id, newer: id });

/**
 * Every call of the window to the core, over one port. Inputs are checked; errors are `JejakError`s in their
 * plain form. Paths never come from the window: it has tokens.
 */
export const calls = {
  desk: {
    state: oc.output(gives<t.DeskState>()),
    events: oc.output(eventIterator(gives<t.DeskEvent>())),
    set: oc.input(settings.partial()).output(gives<t.Settings>()),
    /** Whatever the person does: puts off the locking of the screen. */
    touch: oc.output(gives<null>()),
  },
  locker: {
    /** Makes a locker named `name` in the folder and opens it. The recovery code is shown this once. */
    create: oc
      .input(
        z.object({
          folder: token,
          name: z
            .string()
            .trim()
            .regex(/^[^/\\:*?"<>|\0-\x1f]{1,100}$/),
          officer: text,
          agency: text,
          nip: z.string().trim().max(30).optional(),
          passphrase: secret,
        }),
      )
      .output(gives<{ recoveryCode: string }>()),
    /** By a folder that was chosen, or by one of `recent`. */
    open: oc
      .input(
        z.object({
          where: z.union([z.object({ token }), z.object({ recent: z.string() })]),
          passphrase: secret,
        }),
      )
      .output(gives<null>()),
    /** Opens with the recovery code and sets a new passphrase; gives the new code. */
    recover: oc
      .input(
        z.object({
          where: z.union([z.object({ token }), z.object({ recent: z.string() })]),
          recoveryCode: secret,
          newPassphrase: secret,
        }),
      )
      .output(gives<{ recoveryCode: string }>()),
    /** Opens the sample locker, which is made where there is none. */
    sample: oc.output(works<null>()),
    /** Closes the sample locker and throws it away; where the person put something into it, only if they say so. */
    discardSample: oc.input(z.object({ withOwn: z.boolean() })).output(gives<null>()),
    forget: oc.input(z.object({ recent: z.string() })).output(gives<null>()),
    close: oc.output(gives<null>()),
    lock: oc.output(gives<null>()),
    unlock: oc.input(z.object({ passphrase: secret })).output(gives<null>()),
    passphrase: oc
      .input(z.object({ passphrase: secret, newPassphrase: secret }))
      .output(gives<{ recoveryCode: string | null }>()),
    backup: oc.input(z.object({ file: token })).output(works<{ file: string; entries: number }>()),
    restore: oc
      .input(
        z.object({
          file: token,
          folder: token,
          name: z
            .string()
            .trim()
            .regex(/^[^/\\:*?"<>|\0-\x1f]{1,100}$/),
          passphrase: secret,
        }),
      )
      .output(works<{ dir: string; entries: number; problems: t.CheckDone['problems'] }>()),
    check: oc.input(z.object({ deep: z.boolean() })).output(works<t.CheckDone>()),
  },
  /** What keeps the locker and the app: keys, clock, storage, browser, hosts. */
  keeping: {
    keys: oc.output(gives<k.KeysState>()),
    /** Writes the public key as PEM; words go beside it in no file. */
    exportKey: oc.input(z.object({ out: token })).output(gives<{ file: string }>()),
    /** Gives the officer whose passphrase it is a new recovery code, shown once; the former one ends. */
    newRecoveryCode: oc.input(z.object({ passphrase: secret })).output(gives<{ recoveryCode: string }>()),
    /**
     * Encrypts the locker under a new data key. It is closed meanwhile, and opened again whatever comes of it.
     * Stopping the reading does not stop it.
     */
    newDataKey: oc
      .input(z.object({ passphrase: secret, newPassphrase: secret }))
      .output(works<{ recoveryCode: string; endedOfficers: number }>()),
    clock: oc.output(gives<k.ClockState>()),
    storage: oc.output(gives<k.StorageState>()),
    /** Takes away what dead processes left outside the cipher; never evidence. */
    clearScratch: oc.output(gives<{ bytes: number }>()),
    /** Shows the locker's folder in the system's file manager. */
    showFolder: oc.output(gives<null>()),
    browser: oc.output(gives<k.BrowserState>()),
    /** Starts it, and only where it does takes it for captures; null for the one that is found. */
    useBrowser: oc
      .input(z.union([z.object({ token }), z.object({ installed: z.string().max(4096) }), z.null()]))
      .output(gives<{ product: string }>()),
    hosts: oc.output(gives<readonly k.AllowedHost[]>()),
  },
  cases: {
    list: oc.output(gives<t.CaseRow[]>()),
    open: oc.input(z.object({ number: text, title: text })).output(gives<{ case: string }>()),
    /** Changes what is given; false where it was all so before. */
    change: oc
      .input(
        z.object({
          case: id,
          number: text.optional(),
          title: text.optional(),
          status: z.enum(caseStatuses).optional(),
          deadline: z.iso.date().nullable().optional(),
          exhibitOrder: z.array(id).max(10_000).optional(),
        }),
      )
      .output(gives<{ changed: boolean }>()),
    custody: oc.input(z.object({ case: id })).output(gives<t.CustodyEntry[]>()),
    exhibits: oc.input(z.object({ case: id })).output(gives<t.ExhibitRow[]>()),
    /** The bundles that came into it from other lockers. */
    received: oc.input(z.object({ case: id })).output(gives<t.ReceivedRow[]>()),
    /** Makes an item an exhibit, under the next label where none is given, or changes its label, title, what it shows. */
    label: oc
      .input(
        z.object({
          case: id,
          item: id,
          label: z.string().trim().max(40).optional(),
          title: z.string().trim().max(500).optional(),
          shows: z.string().trim().max(5000).optional(),
        }),
      )
      .output(gives<{ label: string }>()),
  },
  items: {
    page: oc.input(itemPageQuery).output(gives<t.ItemPage>()),
    /** The groups of a query in the order of its rows; none where it asks for none. */
    groups: oc.input(itemQuery).output(gives<t.ItemGroup[]>()),
    get: oc.input(z.object({ item: id })).output(gives<t.ItemView>()),
    /** Writes a note on an item, or changes one; an empty text takes it back. */
    annotate: oc.input(annotationRequest).output(gives<{ annotation: string }>()),
    file: oc.input(z.object({ item: id, case: id })).output(gives<null>()),
    /** Copies one file of an item out of the locker; an entry of the log. */
    extract: oc
      .input(z.object({ item: id, role: z.string().max(100), out: token }))
      .output(gives<{ file: string }>()),
  },
  capture: {
    add: oc
      .input(
        z.object({
          /** Addresses in lines, as a person pastes them. */
          addresses: z.string().max(1_000_000),
          /** A CSV list beside them. What the case has already of it, or the queue, is left out. */
          list: token.optional(),
          /** Takes the whole list all the same. */
          listAgain: z.boolean().default(false),
          case: id.nullable(),
          acceptTlsErrors: z.boolean().default(false),
          /** The profile to capture with. */
          profile: id.nullable().default(null),
        }),
      )
      .output(gives<{ added: number; known: number }>()),
    /** What a CSV list holds; nothing is added. */
    readList: oc.input(z.object({ list: token })).output(gives<t.ListRead>()),
    /** What each text is that is meant as an address: null, or why it is none. */
    judgeAddresses: oc
      .input(z.object({ addresses: z.array(z.string().max(10_000)).max(1000) }))
      .output(gives<({ code: string; params: ErrorParams } | null)[]>()),
    queue: oc.output(gives<t.QueueState>()),
    pause: oc.output(gives<null>()),
    resume: oc.output(gives<null>()),
    cancel: oc.input(z.object({ job: z.string() })).output(gives<null>()),
    /** With a profile where one is given, else with what it was captured with before. */
    retry: oc.input(z.object({ job: z.string(), profile: id.optional() })).output(gives<null>()),
    /** Takes what is done, failed or cancelled out of the list. */
    clear: oc.output(gives<null>()),
  },
  profiles: {
    list: oc.output(gives<Profile[]>()),
    add: oc
      .input(z.object({ name: z.string().max(200), url: z.string().trim().max(2000).nullable() }))
      .output(gives<Profile>()),
    /**
     * A browser with a window, in which a person logs in by hand, until it is closed there, by `closeWindow`, or by
     * ending the reading; what it has then is kept.
     */
    logIn: oc.input(z.object({ profile: id })).output(works<Profile>()),
    closeWindow: oc.input(z.object({ profile: id })).output(gives<null>()),
    /** Opens the profile's address and says whether somebody is still logged in. */
    check: oc.input(z.object({ profile: id })).output(gives<{ loggedIn: LoggedIn }>()),
    /** For good. */
    forget: oc.input(z.object({ profile: id })).output(gives<null>()),
  },
  intake: {
    import: oc
      .input(
        z.object({
          files: z.array(token).min(1).max(10_000),
          /** Where a saved page was saved from, by its token. It is shown by a browser without a network. */
          pageUrls: z.record(token, z.string().trim().min(1).max(10_000)).default({}),
          case: id.nullable(),
          receivedFrom: z.string().trim().max(500).optional(),
          note: z.string().trim().max(5000).optional(),
        }),
      )
      .output(works<t.ImportDone>()),
    /** Seals a picture that the window has just taken with this device's camera. */
    takePicture: oc
      .input(
        z.object({
          /** A PNG that the page made from the camera's frame. */
          picture: z.instanceof(Blob),
          /** When the frame was taken, by this device's clock. */
          takenAt: instant,
          camera: cameraFacts,
          case: id.nullable(),
          note: z.string().trim().max(5000).optional(),
        }),
      )
      .output(gives<{ item: string }>()),
  },
  /** Two items of the locker beside each other, the older first; nothing of it is kept. */
  compare: {
    /** The other captures of the page of an item, the newest first. */
    others: oc.input(z.object({ item: id })).output(gives<t.ItemRow[]>()),
    facts: oc.input(twoItems).output(gives<t.FactComparison>()),
    texts: oc.input(twoItems).output(gives<TextComparison | { result: 'missing' }>()),
    pictures: oc
      .input(twoItems.extend({ role: z.string().max(100) }))
      .output(gives<PictureComparison | { result: 'missing' }>()),
  },
  search: {
    query: oc
      .input(
        z.object({
          text: z.string().max(1000),
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
  },
  handOver: {
    export: oc
      .input(
        z.object({
          case: id,
          out: token,
          to: text,
          why: text,
          /** Encrypts for whoever knows the passphrase, or for whoever has the key of one of the age recipients. */
          encryption: z
            .union([
              z.object({ passphrase: secret }),
              z.object({ recipients: z.array(z.string().trim().max(4096)).min(1).max(100) }),
            ])
            .optional(),
        }),
      )
      .output(works<t.ExportDone>()),
    /** What each text is that is meant as an age recipient: null, or why it is none, as the code of an error. */
    judgeRecipients: oc
      .input(z.object({ recipients: z.array(z.string().max(4096)).max(100) }))
      .output(gives<(string | null)[]>()),
    verify: oc.input(bundleToCheck).output(works<t.VerifyDone>()),
    /** Checks a bundle, and takes one that is intact into the open locker. */
    receive: oc
      .input(bundleToCheck.extend({ from: z.string().trim().max(500) }))
      .output(works<t.ReceiveDone>()),
  },
};

export type Calls = typeof calls;
