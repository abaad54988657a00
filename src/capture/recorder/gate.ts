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
  return ignoreRefusal(
    session.send('Fetch.enable', { patterns: [{ urlPattern: '*', requestStage: 'Request' }] }),
  );
}

async function decide(
  session: Session,
  paused: Protocol.Fetch.RequestPausedEvent,
  rules: GateRules,
): Promise<void> {
  const { request, requestId } = paused;
  const reason =
    rules.offline === undefined ? judgeRequest(toAsked(request)) : judgeOffline(request.url, rules.offline);
  if (reason !== null) {
    rules.onRefused({
      url: request.url,
      method: request.method,
      type: paused.resourceType,
      reason,
      networkId: paused.networkId ?? null,
    });
    await session.send('Fetch.failRequest', { requestId, errorReason: 'BlockedByClient' });
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
  const { url, method, postDataEntries } = request;
  const parts = postDataEntries?.map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'));
  const body = parts === undefined ? null : Buffer.concat(parts).toString();
  return { url, method, body };
}
