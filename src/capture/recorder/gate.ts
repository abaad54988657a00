import { isUtf8 } from 'node:buffer';
import type { Protocol } from 'devtools-protocol';
import type { Session } from '../browser/connection.ts';
import { judgeRequest } from './acting.ts';
import { ignoreRefusal } from './targets.ts';

export interface Refusal {
  url: string;
  method: string;
  type: string;
  reason: string;
  networkId: string | null;
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
  onRefused(refusal: Refusal): void;
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
        authChallengeResponse: { response: 'CancelAuth' },
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
  const reason = isDocument && rules.mustStay(paused.frameId) ? 'page-stays' : judge(request, rules.offline);
  if (reason !== null) {
    rules.onRefused({
      url: request.url,
      method: request.method,
      type: paused.resourceType,
      reason,
      networkId: paused.networkId ?? null,
    });
    // A document that is aborted leaves the one before it in place; one that is blocked gives way to an error page.
    const errorReason = isDocument ? 'Aborted' : 'BlockedByClient';
    await session.send('Fetch.failRequest', { requestId, errorReason });
    return;
  }
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

function judge(request: Protocol.Network.Request, offline: GateRules['offline']): string | null {
  return offline === undefined ? judgeRequest(toAsked(request)) : judgeOffline(request.url, offline);
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

function toAsked(request: Protocol.Network.Request): { url: string; method: string; body: string | null } {
  const { url, method, hasPostData, postDataEntries = [] } = request;
  const parts = postDataEntries.flatMap(({ bytes }) =>
    bytes === undefined ? [] : [Buffer.from(bytes, 'base64')],
  );
  const isSeen = parts.length === postDataEntries.length && (parts.length > 0 || hasPostData !== true);
  const body = Buffer.concat(parts);
  return { url, method, body: isSeen && isUtf8(body) ? body.toString() : null };
}
