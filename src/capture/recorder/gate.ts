import { isUtf8 } from 'node:buffer';
import type { Protocol } from 'devtools-protocol';
import type { Session } from '../browser/connection.ts';
import { type AskedRequest, judgeRequest, operationWithoutName } from './acting.ts';
import { ignoreRefusal } from './targets.ts';

export interface Refusal {
  url: string;
  method: string;
  type: string;
  reason: string;
  networkId: string | null;
  /** It came while something was pressed, or before that had its answer. */
  whilePressed: boolean;
}

/** Answers instead of the network, for the one file of a saved page. */
interface StandIn {
  url: string;
  fulfil(): Promise<{ mediaType: string; body: Buffer }>;
}

export interface GateRules {
  /** With it the network is cut off: only this address is answered, from a file. */
  offline?: { standIn: StandIn | null; fileUrl: string | null };
  /** True for a document that the page must not move on to. */
  mustStay(frameId: string): boolean;
  /** True for a frame that is the page itself; without it every document is one. */
  isPage?(frameId: string): boolean;
  /** While something is pressed, and until that is answered. */
  isPressed?(): boolean;
  /** Persisted operations that were sent without a name. */
  sentWithoutName?: Set<string>;
  onRefused(refusal: Refusal): void;
  /** Where a person works the page by hand: nothing is refused, and what a capture would refuse is told. */
  byHand?: {
    acted(act: Refusal): void;
    /** Called before a request with a body goes out. */
    sending(networkId: string): Promise<void>;
  };
  /** Called before a request goes out, in time to ask for its body as a stream. */
  beforeSent(session: Session, networkId: string): Promise<void>;
}

/**
 * Stops every request of a target before it is sent, and lets it go on or refuses it. Responses are not
 * touched: that would lose the address and the TLS facts.
 */
export function keepGate(session: Session, rules: GateRules): Promise<void> {
  session.on('Fetch.requestPaused', (paused) => {
    void ignoreRefusal(decide(session, paused, rules));
  });
  session.on('Fetch.authRequired', ({ requestId }) => {
    void ignoreRefusal(
      session.send('Fetch.continueWithAuth', {
        requestId,
        authChallengeResponse: { response: rules.byHand === undefined ? 'CancelAuth' : 'Default' },
      }),
    );
  });
  return ignoreRefusal(
    session.send('Fetch.enable', {
      patterns: [{ urlPattern: '*', requestStage: 'Request' }],
      handleAuthRequests: true,
    }),
  );
}

async function decide(
  session: Session,
  paused: Protocol.Fetch.RequestPausedEvent,
  rules: GateRules,
): Promise<void> {
  const { request, requestId } = paused;
  const isDocument = paused.resourceType === 'Document';
  const isPage = isDocument && (rules.isPage?.(paused.frameId) ?? true);
  const reason = isDocument && rules.mustStay(paused.frameId) ? 'page-stays' : judge(paused, isPage, rules);
  const { byHand } = rules;
  if (reason !== null) {
    const refusal: Refusal = {
      url: request.url,
      method: request.method,
      type: paused.resourceType,
      reason,
      networkId: paused.networkId ?? null,
      whilePressed: rules.isPressed?.() === true,
    };
    if (byHand === undefined) {
      rules.onRefused(refusal);
      // A document that is aborted leaves the one before it in place; one that is blocked gives way to an error page.
      const errorReason = isDocument ? 'Aborted' : 'BlockedByClient';
      await session.send('Fetch.failRequest', { requestId, errorReason });
      return;
    }
    byHand.acted(refusal);
  }
  if (request.hasPostData === true && paused.networkId !== undefined) await byHand?.sending(paused.networkId);
  const standIn = rules.offline?.standIn ?? null;
  if (standIn !== null && request.url === standIn.url) {
    const { mediaType, body } = await standIn.fulfil();
    await session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'Content-Type', value: mediaType }],
      body: body.toString('base64'),
    });
    return;
  }
  if (paused.networkId !== undefined) await rules.beforeSent(session, paused.networkId);
  await session.send('Fetch.continueRequest', { requestId });
}

function judge(paused: Protocol.Fetch.RequestPausedEvent, isPage: boolean, rules: GateRules): string | null {
  if (rules.offline !== undefined) return judgeOffline(paused.request.url, rules.offline);
  const asked = { ...toAsked(paused.request), isPage, type: paused.resourceType };
  return judgeRequest(asked) ?? judgeWithoutName(asked, rules);
}

/**
 * What a page asks for by a number alone while it loads or is scrolled is taken for reading, as it would be sent for
 * any reader. What it asks for so for the first time because something was pressed may be anything.
 */
function judgeWithoutName(asked: AskedRequest, rules: GateRules): string | null {
  const operation = operationWithoutName(asked);
  if (operation === null) return null;
  if (rules.isPressed?.() === true && rules.sentWithoutName?.has(operation) !== true)
    return 'operation-not-named';
  rules.sentWithoutName?.add(operation);
  return null;
}

function judgeOffline(url: string, offline: NonNullable<GateRules['offline']>): string | null {
  if (
    url.startsWith('data:') ||
    url.startsWith('cid:') ||
    url === offline.standIn?.url ||
    url === offline.fileUrl
  )
    return null;
  return 'offline';
}

function toAsked(request: Protocol.Network.Request): AskedRequest {
  const { url, method, hasPostData, postDataEntries = [] } = request;
  const parts = postDataEntries.flatMap(({ bytes }) =>
    bytes === undefined ? [] : [Buffer.from(bytes, 'base64')],
  );
  const isSeen = parts.length === postDataEntries.length && (parts.length > 0 || hasPostData !== true);
  const body = Buffer.concat(parts);
  const { headers } = request;
  const from = headers['Origin'] ?? headers['Referer'] ?? null;
  return { url, method, body: isSeen && isUtf8(body) ? body.toString() : null, from };
}
