import { oc } from '@orpc/contract';
import { z } from 'zod';
import { cameraFacts, devicePlace, filmEnds, filmSound } from '../camera.ts';
import type { LoggedIn } from '../capture-record.ts';
import type { ErrorParams } from '../error.ts';
import type { ExportWarning } from '../export-warning.ts';
import { receivedForms } from '../handed-in.ts';
import { instant } from '../item.ts';
import { peopleRequest } from '../people-list.ts';
import type { Profile } from '../profile.ts';
import { readingsChoices } from '../readings.ts';
import { gives, id, secret, text, token, works } from './form.ts';
import type * as w from './work-types.ts';

const bundleToCheck = z.object({
  file: token,
  /** The fingerprint that must have signed. */
  key: z.string().trim().max(200).optional(),
  /** A checkpoint of the same log that was kept from earlier. */
  since: token.optional(),
  /** PEM certificates that the checker trusts for officers who sign by their own. */
  certificateCa: token.optional(),
  /** What opens an encrypted one: its passphrase, or a file of age identities. */
  decryption: z.union([z.object({ passphrase: secret }), z.object({ identity: token })]).optional(),
});

/** `SaidTime`. */
const saidTime = z.object({ at: z.string().max(1000), zone: z.string().max(1000).nullable() });

export const captureCalls = {
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
        /** A list of people that each page is to be asked for. */
        people: peopleRequest.nullable().default(null),
      }),
    )
    .output(gives<w.AddressesTaken>()),
  /** What a CSV list holds; nothing is added. */
  readList: oc.input(z.object({ list: token })).output(gives<w.ListRead>()),
  /** What each text is that is meant as an address: null, or why it is none. */
  judgeAddresses: oc
    .input(z.object({ addresses: z.array(z.string().max(10_000)).max(1000) }))
    .output(gives<({ code: string; params: ErrorParams } | null)[]>()),
  queue: oc.output(gives<w.QueueState>()),
  pause: oc.output(gives<null>()),
  resume: oc.output(gives<null>()),
  /** Goes on with the pages of a site that turned one away. */
  liftWall: oc.input(z.object({ site: z.string().max(300) })).output(gives<null>()),
  cancel: oc.input(z.object({ job: z.string() })).output(gives<null>()),
  /** Puts a page before all that wait. */
  putFirst: oc.input(z.object({ job: z.string() })).output(gives<null>()),
  /** Writes what came of each page of the queue into a CSV file. */
  saveReport: oc.input(z.object({ out: token })).output(gives<null>()),
  /** With a profile where one is given, else with what it was captured with before. */
  retry: oc.input(z.object({ job: z.string(), profile: id.optional() })).output(gives<null>()),
  /** Takes what is done or cancelled out of the list; says how many, and how many that failed stay. */
  clear: oc.output(gives<{ clearing: string; cleared: number; failed: number }>()),
  /** Puts back what a clearing took out; says how many. */
  putBack: oc.input(z.object({ clearing: id })).output(gives<{ jobs: number }>()),
  /** Cancels all that failed; gives the jobs. */
  giveUp: oc.output(gives<{ jobs: string[] }>()),
};

const ownNames = z.array(z.string().max(200)).max(100);

export const profilesCalls = {
  list: oc.output(gives<Profile[]>()),
  add: oc
    .input(
      z.object({
        name: z.string().max(200),
        url: z.string().trim().max(2000).nullable(),
        ownNames: ownNames.default([]),
      }),
    )
    .output(gives<Profile>()),
  /** What was captured with it keeps the name of then. */
  rename: oc.input(z.object({ profile: id, name: z.string().max(200) })).output(gives<Profile>()),
  /** What the investigator is called on its pages, to be covered there. */
  nameOwner: oc.input(z.object({ profile: id, ownNames })).output(gives<Profile>()),
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
};

export const intakeCalls = {
  /** What a folder that was chosen holds, each file under a token of its own. */
  look: oc.input(z.object({ folder: token })).output(gives<w.FolderLook>()),
  import: oc
    .input(
      z.object({
        files: z.array(token).min(1).max(50_000),
        /** Where a saved page was saved from, by its token. It is shown by a browser without a network. */
        pageUrls: z.record(token, z.string().trim().min(1).max(10_000)).default({}),
        case: id.nullable(),
        /** Said of how they were handed over; what is not to be taken of it is refused in words. */
        receivedFrom: z.string().max(10_000).optional(),
        receivedWhere: z.string().max(10_000).optional(),
        receivedWhen: saidTime.optional(),
        receivedHow: z.string().max(10_000).optional(),
        receivedForm: z.enum(receivedForms).optional(),
        note: z.string().trim().max(5000).optional(),
      }),
    )
    .output(works<w.ImportDone>()),
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
        place: devicePlace.optional(),
      }),
    )
    .output(gives<{ item: string }>()),
  /** Begins a film of this device's camera: what comes of it is kept as it comes. */
  beginFilm: oc
    .input(
      z.object({
        /** Of its container and codecs, as the recorder says. */
        mediaType: z.string().regex(/^video\/[\w.+-]{1,40}(;[\w\s=",.+-]{1,200})?$/),
        /** When it began, by this device's clock. */
        startedAt: instant,
        camera: cameraFacts,
        sound: filmSound,
        place: devicePlace.optional(),
        case: id.nullable(),
        note: z.string().trim().max(5000).optional(),
      }),
    )
    .output(gives<{ film: string }>()),
  /** The next part of a film; one that came before, since its answer was lost, is not taken twice. */
  addToFilm: oc
    .input(z.object({ film: id, n: z.int().nonnegative(), part: z.instanceof(Blob) }))
    .output(gives<null>()),
  /** Seals a film with all that came of it. */
  endFilm: oc
    .input(z.object({ film: id, endedAt: instant, why: z.enum(filmEnds) }))
    .output(gives<{ item: string | null }>()),
};

export const handOverCalls = {
  export: oc
    .input(
      z.object({
        case: id,
        out: token,
        /** The system's dialog asks whether a file of this name may be replaced; false where it was not asked. */
        replace: z.boolean().default(true),
        to: text,
        why: text,
        /** Acts, attributions, banners, persons and accounts that are not to go out. */
        leaveOut: z.array(id).max(10_000).default([]),
        /** Which texts of pictures go along. */
        readings: z.enum(readingsChoices).default('all'),
        /** Encrypts for whoever knows the passphrase, or for whoever has the key of one of the age recipients. */
        encryption: z
          .union([
            z.object({ passphrase: secret }),
            z.object({ recipients: z.array(z.string().trim().max(4096)).min(1).max(100) }),
          ])
          .optional(),
        /** The officer's own certificate that signs it too (PKCS#12); its passphrase may be empty. */
        certificate: z.object({ file: token, passphrase: z.string().max(4096) }).optional(),
      }),
    )
    .output(works<w.ExportDone>()),
  /** What came into a case after one of its bundles was made. */
  since: oc.input(z.object({ case: id, bundle: id })).output(gives<w.SinceExport>()),
  /** The bundles of a case that the log speaks of, the newest first. */
  made: oc.input(z.object({ case: id })).output(gives<w.MadeBundle[]>()),
  /** What a person ought to know before a case is handed over. */
  warnings: oc.input(z.object({ case: id })).output(gives<ExportWarning[]>()),
  /** What each text is that is meant as an age recipient: null, or why it is none, as the code of an error. */
  judgeRecipients: oc
    .input(z.object({ recipients: z.array(z.string().max(4096)).max(100) }))
    .output(gives<(string | null)[]>()),
  verify: oc.input(bundleToCheck).output(works<w.VerifyDone>()),
  /** Checks a bundle, and takes one that is intact into the open locker. */
  receive: oc
    .input(bundleToCheck.extend({ from: z.string().trim().max(500) }))
    .output(works<w.ReceiveDone>()),
};
