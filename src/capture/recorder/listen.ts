import type { Session } from '../browser/connection.ts';
import type { Recorder } from './recorder.ts';
import { ignoreRefusal } from './targets.ts';

/** Bodies are held by the browser outside the pages, so that they outlive a change of process. */
const held = { maxTotalBufferSize: 512 * 1024 * 1024, maxResourceBufferSize: 128 * 1024 * 1024 };

/** Hands every network event of one target to the recorder. It only listens. */
export function listenToNetwork(session: Session, recorder: Recorder): Promise<void>[] {
  session.on('Network.requestWillBeSent', (event) => recorder.requestBegan(session, event));
  session.on('Network.requestWillBeSentExtraInfo', (event) =>
    recorder.book.addRequestHeaders(session.id, event),
  );
  session.on('Network.responseReceivedExtraInfo', (event) =>
    recorder.book.addResponseHeaders(session.id, event),
  );
  session.on('Network.responseReceived', (event) => recorder.responseCame(session, event));
  session.on('Network.requestServedFromCache', (event) => recorder.servedFromCache(event.requestId));
  session.on('Network.dataReceived', (event) => recorder.dataCame(event));
  session.on('Network.loadingFinished', (event) => recorder.loadingFinished(session, event));
  session.on('Network.loadingFailed', (event) => recorder.loadingFailed(session, event));
  session.on('Network.webSocketCreated', (event) => recorder.sockets.created(event));
  session.on('Network.webSocketWillSendHandshakeRequest', (event) => recorder.sockets.asked(event));
  session.on('Network.webSocketHandshakeResponseReceived', (event) => recorder.sockets.answered(event));
  session.on('Network.webSocketFrameReceived', (event) => recorder.sockets.frame(event, 'received'));
  session.on('Network.webSocketFrameSent', (event) => recorder.sockets.frame(event, 'sent'));
  return [
    ignoreRefusal(session.send('Network.enable', { ...held, maxPostDataSize: 1024 * 1024 })),
    ignoreRefusal(session.send('Network.configureDurableMessages', held)),
    ignoreRefusal(session.send('Network.setCacheDisabled', { cacheDisabled: true })),
  ];
}
