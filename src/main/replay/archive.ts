import type { CoreKeeper } from '../core-keeper.ts';
import { parseRange } from './range.ts';

/** The role under which a capture keeps the archive of what was exchanged. */
const role = 'wacz';
/** Every archive is a ZIP, and the engine takes what is none for one that is empty. */
const zipBegins = [0x50, 0x4b, 0x03, 0x04];

/** The archive of one item, as the replay's engine reads it. */
export interface ItemArchive {
  bytes: number;
  /** Answers GET and HEAD, by ranges. */
  answer(request: Request): Response;
}

/**
 * Reads an item's archive once from end to end, so that nothing is shown that is not what was sealed.
 *
 * @throws Error whose message is `archive-unreadable` or the core's code: `stored-bytes-changed`, `file-purged` …
 */
export async function openArchive(core: CoreKeeper, item: string, signal: AbortSignal): Promise<ItemArchive> {
  const whole = core.readBlob(item, role, 0);
  const head = await whole.head;
  let first = new Uint8Array();
  try {
    for (let piece = await whole.next(); piece !== undefined; piece = await whole.next()) {
      signal.throwIfAborted();
      if (first.length === 0) first = piece.slice(0, zipBegins.length);
    }
  } finally {
    whole.drop();
  }
  if (head === undefined) throw new Error('no-such-role');
  if (!zipBegins.every((byte, at) => first[at] === byte)) throw new Error('archive-unreadable');
  return { bytes: head.bytes, answer: (request) => answer(core, item, head.bytes, request) };
}

function answer(core: CoreKeeper, item: string, size: number, request: Request): Response {
  const range = parseRange(request.headers.get('range'), size);
  const headers = {
    'content-type': 'application/wacz',
    'accept-ranges': 'bytes',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  };
  if (range === null)
    return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
  const { start, end, isPart } = range;
  return new Response(request.method === 'HEAD' ? null : partOf(core, item, start, end), {
    status: isPart ? 206 : 200,
    headers: {
      ...headers,
      'content-length': String(end - start),
      ...(isPart ? { 'content-range': `bytes ${start}-${end - 1}/${size}` } : {}),
    },
  });
}

function partOf(core: CoreKeeper, item: string, start: number, end: number): ReadableStream<Uint8Array> {
  const reading = core.readBlob(item, role, start, end);
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const bytes = await reading.next();
        if (bytes === undefined) controller.close();
        else controller.enqueue(bytes);
      },
      cancel: () => reading.drop(),
    },
    { highWaterMark: 2 },
  );
}
