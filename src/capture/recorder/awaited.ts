import type { Exchange } from './exchange.ts';

/** Types that go on for as long as the page is open: nothing waits for them, and their bytes are taken as they come. */
export const lasting = new Set(['Media', 'EventSource']);
/** Types that nobody waits for at all. */
const unheeded = new Set([...lasting, 'WebSocket', 'Ping', 'Prefetch', 'CSPViolationReport']);

/** Whether a person would wait for its end: a film or sound that is opened as a page goes on as long as it plays. */
export function isAwaited({ type, response }: Exchange): boolean {
  return !unheeded.has(type) && !/^(audio|video)\//.test(response?.mimeType ?? '');
}
