import type { CaptureState } from '../capture-state.ts';
import type { ReceivedResponse } from '../recorder/exchange.ts';

/** False where the certificate did not verify and the page was opened all the same, as the request says. */
export function wasTrusted({ page, request }: CaptureState, loaderId: string): boolean {
  const shown = page.recorder.book.last(loaderId);
  if (!request.acceptTlsErrors || shown?.url.startsWith('https:') !== true) return true;
  return shown.response?.securityState === 'secure';
}

/** False where nothing came, or a file. */
export function isPage(state: CaptureState): boolean {
  if (state.arrival?.how === 'download') return false;
  return state.arrival?.how === 'shown' || answers(state).length > 0;
}

/** The servers' answers on the way to the page, as far as they have come. */
function answers({ page }: CaptureState): ReceivedResponse[] {
  return page.recorder.book
    .all()
    .filter((one) => one.type === 'Document' && one.frameId === page.frame.id)
    .flatMap(({ response }) => response ?? []);
}

/** An error without a word, or an answer that never has a page: the browser shows a page of its own, or stays. */
export function answeredWithoutPage(state: CaptureState): boolean {
  const status = answers(state).at(-1)?.status ?? 0;
  return status >= 400 || status === 204 || status === 205;
}

/** False for a page of the browser's own: it says nothing of the server, and names the address with all that is secret in it. */
export function isFromServer({ page, arrival }: CaptureState): boolean {
  return page.frame.unreachable === null && arrival?.how === 'shown';
}
