import { z } from 'zod';
import { loggedIn } from '../contract/capture-record.ts';
import { itemDetails, itemSource, itemState } from '../contract/item.ts';

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
  viewport: z.object({ width: z.int().positive(), height: z.int().positive() }).optional(),
  deviceScaleFactor: z.number().positive().optional(),
  /** `id-ID`; English follows as the second language. */
  locale: z.string().optional(),
  /** IANA name; the device's own where it is not given. */
  timeZone: z.string().optional(),
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
});
export type ProcessSettings = z.infer<typeof processSettings>;

/** From the core to the capture process. */
export const toCapture = z.discriminatedUnion('type', [
  /** A kept profile, for all that this process does from now on; `packed` is null for a new one. */
  z.object({ type: z.literal('use-profile'), id, name: z.string(), packed: bytes.nullable() }),
  /** A browser in a window with the profile, at this address, until a person closes it. */
  z.object({ type: z.literal('log-in'), id, url: z.string().nullable() }),
  /** Ends the browser and gives back what is to be kept of its profile. */
  z.object({ type: z.literal('return-profile'), id }),
  z.object({ type: z.literal('capture'), id, request: captureRequest }),
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
  /** What was asked of the profile is done; `packed` is what is to be kept of it, null where nothing changed. */
  z.object({ type: z.literal('profile'), id, packed: bytes.nullable(), inMemory: z.boolean() }),
  /** The capture could not be carried out at all: no browser, a bug. */
  z.object({ type: z.literal('error'), id, error: plainError }),
]);
export type FromCapture = z.infer<typeof fromCapture>;
