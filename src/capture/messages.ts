import { z } from 'zod';
import { loggedIn, logInChecked } from '../contract/capture-record.ts';
import { itemDetails, itemSource, itemState } from '../contract/item.ts';
import { peopleRequest } from '../contract/people-list.ts';
import { toCover } from '../contract/to-cover.ts';

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);
const id = z.int().nonnegative();
const milliseconds = z.int().positive();

/** What is to be captured, and how. */
const captureRequest = z.object({
  url: z.string(),
  /** For the page to load; a page that needs longer is captured as far as it came. */
  timeoutMs: milliseconds,
  /** For scrolling to the end. */
  scrollMs: z.int().nonnegative(),
  acceptTlsErrors: z.boolean(),
  /** A list of people to be opened and walked. */
  people: peopleRequest.optional(),
  viewport: z.object({ width: z.int().positive(), height: z.int().positive() }).optional(),
  deviceScaleFactor: z.number().positive().optional(),
  /** `id-ID`; English follows as the second language. */
  locale: z.string().optional(),
  /** IANA name; the device's own where it is not given. */
  timeZone: z.string().optional(),
  /** What was seen of the kept profile's log-in before. */
  logInChecked: logInChecked.optional(),
  /** A file that was saved earlier: opened with the network cut off and its scripts not run. */
  savedPage: z
    .object({ path: z.string(), format: z.enum(['html', 'mhtml']), url: z.string().optional() })
    .optional(),
});
export type CaptureRequest = z.infer<typeof captureRequest>;

/** How the capture process is started. */
export const processSettings = z.object({
  browserPath: z.string().optional(),
  scratchDir: z.string(),
  headless: z.boolean(),
  locale: z.string(),
  timeZone: z.string(),
  /** The first browser is for saved pages: it reaches no network at all. */
  offline: z.boolean(),
  /** Whether the first browser is started before anything is asked for. */
  ahead: z.boolean(),
  /** How long a browser may take to start, and to open an empty page, in ms. */
  launchMs: z.int().positive(),
});
export type ProcessSettings = z.infer<typeof processSettings>;

/** From the core to the capture process. */
export const toCapture = z.discriminatedUnion('type', [
  /** A kept profile, for all that this process does from now on; `packed` is null for a new one. */
  z.object({
    ...{ type: z.literal('use-profile'), id, name: z.string(), packed: bytes.nullable() },
    /** What the investigator is called on pages where they are logged in. */
    ownNames: z.array(z.string()),
  }),
  /** A browser in a window with the profile, at this address, until a person closes it. */
  z.object({ type: z.literal('log-in'), id, url: z.string().nullable() }),
  /** Ends the browser and gives back what is to be kept of its profile. */
  z.object({ type: z.literal('return-profile'), id }),
  z.object({ type: z.literal('capture'), id, request: captureRequest }),
  /** A visible browser for a person to work in, at this address where there is one. */
  z.object({ type: z.literal('visit'), id, url: z.string().nullable() }),
  /** The page that the person of this visit has before them, as it is. */
  z.object({ type: z.literal('snapshot'), id, visit: id, by: z.enum(['key', 'window', 'terminal']) }),
  /** A film of what the person of this visit has before them, until the visit is over. */
  z.object({ type: z.literal('record'), id, visit: id }),
  /** The file that came to this visit under this number. */
  z.object({ type: z.literal('keep-download'), id, visit: id, number: id }),
  /** So many bytes of a file are stored: more may be sent. */
  z.object({ type: z.literal('ack'), file: id, bytes: z.int().nonnegative() }),
  z.object({ type: z.literal('closed'), file: id, bytes: z.int().nonnegative(), sha256: z.string() }),
  z.object({ type: z.literal('cancel'), id }),
  /** Somebody looks on: a small picture of the page as it is now. */
  z.object({ type: z.literal('look'), id, look: id }),
  z.object({ type: z.literal('quit') }),
]);
export type ToCapture = z.infer<typeof toCapture>;

const progress = z.object({
  step: z.string(),
  done: z.number().exactOptional(),
  total: z.number().exactOptional(),
  unit: z.enum(['bytes', 'files', 'entries', 'pages', 'rows']).exactOptional(),
  detail: z.string().exactOptional(),
});

const outcomes = z.discriminatedUnion('result', [
  z.object({
    result: z.literal('item'),
    state: itemState,
    details: itemDetails,
    searchText: z.string().exactOptional(),
    loggedIn: loggedIn.exactOptional(),
    toCover: toCover.exactOptional(),
    status: z.int().exactOptional(),
    askedToWait: z.object({ retryAfterMs: z.int().nonnegative().nullable() }).exactOptional(),
  }),
  z.object({ result: z.literal('failed'), code: z.string(), source: itemSource, message: z.string() }),
]);

const plainError = z.object({
  code: z.string(),
  fault: z.enum(['answer-is-no', 'wrong-use', 'could-not-go-on', 'interrupted']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  message: z.string(),
  stack: z.string().exactOptional(),
});

/** From the capture process to the core. */
export const fromCapture = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('open'),
    id,
    file: id,
    role: z.string(),
    name: z.string(),
    mediaType: z.string(),
  }),
  z.object({ type: z.literal('chunk'), file: id, bytes }),
  z.object({ type: z.literal('close'), file: id }),
  z.object({ type: z.literal('drop'), file: id }),
  z.object({ type: z.literal('progress'), id, progress }),
  /** What `look` asked for, as a JPEG; null where nothing is to be seen. */
  z.object({ type: z.literal('seen'), look: id, jpeg: bytes.nullable() }),
  z.object({ type: z.literal('outcome'), id, outcome: outcomes }),
  /** What the visit shows now: the address in front, null where there is none, and how many tabs there are. */
  z.object({ type: z.literal('visiting'), id, url: z.string().nullable(), tabs: z.int().nonnegative() }),
  /** The key for a snapshot was pressed in the browser. */
  z.object({ type: z.literal('asked'), id }),
  /** A file has come to the visit, or was broken off: it is to be kept, by its number. */
  z.object({ type: z.literal('downloaded'), id, number: id, url: z.string(), name: z.string() }),
  /** The page of a snapshot has been taken; what was taken is being kept. */
  z.object({ type: z.literal('taken'), id }),
  /** The visit is over: its last window was closed, it was ended, or the browser ended by itself. */
  z.object({ type: z.literal('visited'), id, how: z.enum(['closed', 'ended', 'died']) }),
  /** What was asked of the profile is done; `packed` is what is to be kept of it, null where nothing changed. */
  z.object({ type: z.literal('profile'), id, packed: bytes.nullable(), inMemory: z.boolean() }),
  /** The capture could not be carried out at all: no browser, a bug. */
  z.object({ type: z.literal('error'), id, error: plainError }),
]);
export type FromCapture = z.infer<typeof fromCapture>;
