import { z } from 'zod';
import { hex64, instant, outcome, stepResult } from './item.ts';
import { byServers } from './item-clock.ts';
import { shownAgainstSent } from './shown-against-sent.ts';

const count = z.int().nonnegative();
const headers = z.array(z.tuple([z.string(), z.string()]));

/** One address on the way from what was asked for to what was reached. */
const redirectHop = z.object({
  url: z.string(),
  /** Null where the page itself moved on (`script`), not the server. */
  status: z.int().nullable(),
  by: z.enum(['server', 'script']),
  location: z.string(),
  at: instant,
});

/**
 * What one server's `Date` header said, against the device clock while the answer was waited for. In records of earlier
 * versions `offsetMs` is `date` − `receivedAt`, and what is optional is not there.
 */
const serverDate = z.object({
  host: z.string(),
  date: instant,
  sentAt: instant.exactOptional(),
  receivedAt: instant,
  /** For how long a cache on the way had kept the answer, where one said so: `Age`. */
  ageSeconds: count.exactOptional(),
  /** The server's clock less the device's, in ms: the middle of what it can be, and by how much it may be otherwise. */
  offsetMs: z.int(),
  uncertaintyMs: count.exactOptional(),
});

/** All but the hash is null where the certificate cannot be read; a time is where no instant says it. */
const certificateFact = z.object({
  sha256: hex64,
  subject: z.string().nullable(),
  issuer: z.string().nullable(),
  validFrom: instant.nullable(),
  validTo: instant.nullable(),
});

/** The connection that carried the main document. */
const serverFacts = z.object({
  address: z.string().nullable(),
  port: z.int().nullable(),
  /** As the browser names it: `http/1.1`, `h2`. */
  protocol: z.string().nullable(),
  tls: z
    .object({
      protocol: z.string(),
      cipher: z.string(),
      keyExchange: z.string(),
      /** `not-trusted`: the certificate did not verify and the investigator chose to go on. */
      trust: z.enum(['trusted', 'not-trusted']),
      /** Leaf first, as the server sent them. */
      chain: z.array(certificateFact),
    })
    .nullable(),
});

/** Something that the capture did to the page, or that the page tried and was not let do. */
const pageAction = z.object({ at: instant, what: z.string(), detail: z.string().optional() });
export type PageAction = z.infer<typeof pageAction>;

const requestNote = z.object({
  url: z.string(),
  method: z.string(),
  type: z.string(),
  /** The browser's error (`net::ERR_…`) or the rule that refused it. */
  reason: z.string(),
});

/** A response whose body is not whole in the archive, and why. */
const bodyNote = z.object({
  url: z.string(),
  status: z.int(),
  bytes: count,
  reason: z.string(),
});

/** Whether the page was shown to somebody who is logged in there. */
export const loggedIn = z.enum(['no', 'yes', 'not-known']);
export type LoggedIn = z.infer<typeof loggedIn>;

/** What was seen of a kept profile's log-in before the run; `no-address`: it has none, and nothing was looked at. */
export const logInChecked = z.enum(['yes', 'not-known', 'no-address']);
export type LogInChecked = z.infer<typeof logInChecked>;

/** An address that a tab showed, from when on. */
const visitedAddress = z.object({ at: instant, url: z.string() });

/** A request that a capture by itself would have refused, and that was sent since a person worked the page. */
const sentAct = z.object({
  at: instant,
  method: z.string(),
  url: z.string(),
  type: z.string(),
  /** The rule that would have refused it. */
  rule: z.string(),
  /** The tab that sent it. */
  tab: z.int().positive(),
});

/** How a page was kept that a person had before them in a visible browser: as it was, without opening it again. */
const visitFacts = z.object({
  /** When the browser was opened. */
  startedAt: instant,
  /** The how-manieth snapshot of the visit it is. */
  snapshot: z.int().positive(),
  /** What the person pressed: the key in the browser, the button of the window, or Enter in the terminal. */
  by: z.enum(['key', 'window', 'terminal']),
  tab: z.int().positive(),
  /** When the page's document was asked for: from then on everything that came to the tab is in the archive. */
  openedAt: instant,
  /** Every address that the tab has shown, up to the snapshot. */
  addresses: z.array(visitedAddress),
  addressesNotNamed: count,
  /** Of the whole visit, in all its tabs, up to the snapshot. */
  acts: z.array(sentAct),
  actsNotNamed: count,
  /** Requests whose bodies were not kept, since a password stood in a field of the page while they were sent, or in them. */
  bodiesWithheld: count,
});
export type VisitFacts = z.infer<typeof visitFacts>;

/**
 * The `capture` file of a captured page (docs/formats, "Items"): how it was made, by what, from where,
 * and what went wrong. Times are the device's clock unless they say otherwise.
 */
export const captureRecord = z.object({
  v: z.literal(1),
  asked: z.string(),
  reached: z.string().nullable(),
  redirects: z.array(redirectHop),
  status: z.int().nullable(),
  outcome,
  title: z.string(),
  canonical: z.string().nullable(),
  /** `meta` elements with a name or property, and JSON-LD blocks, as the page carries them. */
  metadata: z.object({ meta: headers, jsonLd: z.array(z.string()) }),
  responseHeaders: headers,
  document: z
    .object({
      /** Bytes after Content-Encoding is undone: what the `html` file holds. */
      bytes: count,
      wireBytes: count.nullable(),
      contentEncoding: z.string().nullable(),
      whole: z.boolean(),
    })
    .nullable(),
  time: z.object({
    startedAt: instant,
    endedAt: instant,
    zone: z.string(),
    /** By the monotonic clock. */
    durationMs: count,
    servers: z.array(serverDate),
    /** The median of the answers of the page's own site, else of all; null where no server said. */
    offsetMs: z.int().nullable(),
    /** How that was come by; records of earlier versions have none. */
    comparison: byServers.exactOptional(),
    /** True where the device clock is off by more than two minutes, whatever the uncertainty. */
    clockDisagrees: z.boolean(),
  }),
  server: serverFacts.nullable(),
  browser: z.object({
    product: z.string(),
    userAgent: z.string(),
    headless: z.boolean(),
    viewport: z.object({ width: count, height: count }),
    deviceScaleFactor: z.number(),
    languages: z.array(z.string()),
    timeZone: z.string(),
    profile: z.enum(['temporary', 'kept']),
    /** What the investigator calls a kept profile. */
    profileName: z.string().exactOptional(),
    /** A temporary profile has never logged in. */
    loggedIn,
    /** By what that is known of a kept profile: a wall, a cookie by which the platform knows its visitors (sent with the request), a way to log out on the page. */
    loggedInBy: z.enum(['wall', 'session-cookie', 'log-out']).exactOptional(),
    logInChecked: logInChecked.exactOptional(),
  }),
  software: z.object({ name: z.string(), version: z.string() }),
  device: z.object({ name: z.string(), system: z.string(), release: z.string(), architecture: z.string() }),
  /** The address under which the servers saw this device: not known unless someone says. */
  egressAddress: z.literal('not-known'),
  steps: z.array(stepResult),
  actions: z.array(pageAction),
  network: z.object({
    requests: count,
    responses: count,
    bodyBytes: count,
    wireBytes: count,
    failed: z.array(requestNote),
    /** How many more failed than are named. */
    failedNotNamed: count.exactOptional(),
    refused: z.array(requestNote),
    incomplete: z.array(bodyNote),
    /** How many more are not whole than are named. */
    incompleteNotNamed: count.exactOptional(),
  }),
  /** Secrets (cookies, credentials, tokens) that were taken out of the archive and of this record; names stay, values are gone. */
  secretsRemoved: z.array(
    z.object({
      kind: z.enum(['cookie', 'header', 'parameter']),
      name: z.string(),
      place: z.enum(['request-header', 'response-header', 'url', 'request-body', 'page']),
      count,
    }),
  ),
  /** Only of a snapshot that a person took in a browser that they worked by hand. */
  visit: visitFacts.exactOptional(),
  /** Null where no text was read; records of earlier versions have none. */
  shownAgainstSent: shownAgainstSent.nullable().exactOptional(),
  /** Roles that were made from the page as the browser showed it; `html`, `wacz` and `original` are as received. */
  derived: z.array(z.string()),
  /** Bodies are kept decoded; the bytes on the wire (compressed, chunked) are not kept. */
  bodies: z.object({ form: z.literal('decoded'), wireBytesKept: z.literal(false) }),
});
export type CaptureRecord = z.infer<typeof captureRecord>;
