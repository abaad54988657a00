import { eventIterator, oc } from '@orpc/contract';
import { z } from 'zod';
import { mostAtOnce } from '../at-once.ts';
import { textSizes } from '../text-sizes.ts';
import { gives, id, secret, text, token, works } from './form.ts';
import type * as k from './keeping-types.ts';
import type * as t from './types.ts';
import type * as w from './work-types.ts';

/** Four are enough to outvote one that lies. */
const mostTimeServers = 8;

const settings = z.object({
  language: z.enum(['id', 'en']),
  theme: z.enum(['system', 'light', 'dark']),
  browser: z.string().nullable(),
  lockAfterMinutes: z.int().min(0).max(1440),
  captureSeconds: z.int().min(5).max(3600),
  scrollSeconds: z.int().min(0).max(3600),
  pagesAtOnce: z.int().min(1).max(mostAtOnce),
  textSize: z.int().min(textSizes[0]).max(300),
  singleKeys: z.boolean(),
  readPictures: z.boolean(),
  timeServers: z.array(z.string().trim().min(1).max(300)).max(mostTimeServers),
});

export const deskCalls = {
  state: oc.output(gives<t.DeskState>()),
  events: oc.output(eventIterator(gives<t.DeskEvent>())),
  set: oc.input(settings.partial()).output(gives<t.Settings>()),
  /** Whatever the person does: puts off the locking of the screen. */
  touch: oc.output(gives<null>()),
};

export const lockerCalls = {
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
        /** Whether it is recorded when somebody opens an item; the first entry of the log says it. */
        recordsViewings: z.boolean().optional(),
      }),
    )
    .output(gives<{ recoveryCode: string }>()),
  /**
   * By a folder that was chosen, or by one of `recent`. Where more than one officer may act, nothing of it is shown or
   * done until `begin` says who does.
   */
  open: oc
    .input(
      z.object({
        where: z.union([z.object({ token }), z.object({ recent: z.string() })]),
        passphrase: secret,
      }),
    )
    .output(gives<t.WhoActs | null>()),
  begin: oc.input(z.object({ officer: id })).output(gives<null>()),
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
  /** Puts a locker back into the list that was forgotten since the start. */
  putBack: oc.input(z.object({ forgotten: z.string() })).output(gives<null>()),
  close: oc.output(gives<null>()),
  lock: oc.output(gives<null>()),
  /** Refused with another officer's passphrase than that of who has it open. */
  unlock: oc.input(z.object({ passphrase: secret })).output(gives<null>()),
  passphrase: oc.input(z.object({ passphrase: secret, newPassphrase: secret })).output(gives<null>()),
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
    .output(works<{ dir: string; entries: number; problems: w.CheckDone['problems'] }>()),
  /** Long work that was cut off; see `CutOffWork`. */
  cutOff: oc.output(gives<w.CutOffWork[]>()),
  /** Nobody wants to hear of it any more, or it was begun again. */
  forgetCutOff: oc.input(z.object({ work: id })).output(gives<null>()),
  check: oc.input(z.object({ deep: z.boolean() })).output(works<w.CheckDone>()),
};

/** What keeps the locker and the app: keys, clock, storage, browser, hosts. */
export const keepingCalls = {
  keys: oc.output(gives<k.KeysState>()),
  /** Writes the public key as PEM; words go beside it in no file. */
  exportKey: oc.input(z.object({ out: token })).output(gives<{ file: string }>()),
  /** Gives the officer whose passphrase it is a new recovery code, shown once; the former one ends. */
  /** The person has typed the newest code back: it is on paper. */
  codeKept: oc.output(gives<null>()),
  newRecoveryCode: oc.input(z.object({ passphrase: secret })).output(gives<{ recoveryCode: string }>()),
  /**
   * Encrypts the locker under a new data key. It is closed meanwhile, and opened again whatever comes of it.
   * Stopping the reading does not stop it.
   */
  newDataKey: oc
    .input(z.object({ passphrase: secret, newPassphrase: secret }))
    .output(works<{ recoveryCode: string; endedOfficers: number }>()),
  clock: oc.output(gives<k.ClockState>()),
  /** Asks the time servers at once; resolves when each has answered or will not. */
  askTime: oc.output(gives<k.ClockState>()),
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
};
