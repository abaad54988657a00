import { z } from 'zod';
import { hex64, instant, outcome, stepResult } from './item.ts';

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

/** What one server's `Date` header said, against the device clock at that moment. */
const serverDate = z.object({
  host: z.string(),
  date: instant,
  receivedAt: instant,
  /** `date` − `receivedAt` in ms. The header counts whole seconds, so up to a second is no disagreement. */
  offsetMs: z.int(),
});

const certificateFact = z.object({
  sha256: hex64,
  subject: z.string(),
  issuer: z.string(),
  validFrom: instant,
  validTo: instant,
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
    /** The main document's server, else the median of the others; null where no server said. */
    offsetMs: z.int().nullable(),
    /** True where the device clock is off by more than two minutes. */
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
    refused: z.array(requestNote),
    incomplete: z.array(bodyNote),
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
  /** Roles that the browser made from the page as it showed it; `html`, `wacz` and `original` are as received. */
  derived: z.array(z.string()),
  /** Bodies are kept decoded; the bytes on the wire (compressed, chunked) are not kept. */
  bodies: z.object({ form: z.literal('decoded'), wireBytesKept: z.literal(false) }),
});
export type CaptureRecord = z.infer<typeof captureRecord>;
