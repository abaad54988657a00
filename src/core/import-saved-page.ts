import type { FileHandle } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { startCaptureProcess } from '../capture/client.ts';
import { fromSystemError, JejakError } from '../contract/error.ts';
import type { HandedIn, SaidHandedIn } from '../contract/handed-in.ts';
import type { Item } from '../contract/item.ts';
import { type Damage, damage } from '../intake/damage.ts';
import type { Locker } from '../locker/index.ts';
import { parseAddress } from './address.ts';
import { toHandedIn } from './handed-in.ts';
import { failureOf, type ImportResult } from './import-files.ts';
import { importRecord } from './import-record.ts';
import { writeJson } from './item-files.ts';
import {
  closeFile,
  copyInto,
  hasChanged,
  isAnotherNow,
  modifiedAt,
  openFile,
  statRegularFile,
} from './source-files.ts';
import { openStep } from './steps.ts';
import { unlessStopped } from './unless-stopped.ts';
import type { Work } from './work.ts';

export interface SavedPageRequest extends HandedIn {
  paths: string[];
  /** Where the page was saved from, as the person who brings it in says. */
  pageUrl: string;
  caseId?: string | undefined;
  note?: string | undefined;
  /** Called with the path of each file that has become an item. */
  onItem?: ((path: string) => void) | undefined;
  browserPath?: string | undefined;
  scratchDir: string;
}

const readTimeoutMs = 60_000;
const scrollMs = 15_000;

/**
 * Brings in saved pages (HTML, MHTML): the bytes as they came, and the page as a browser with its
 * network cut off shows it: screenshot, text, DOM.
 *
 * @throws JejakError what `parseAddress` and `toHandedIn` throw, before anything is brought in
 */
export async function importSavedPage(
  locker: Locker,
  request: SavedPageRequest,
  work: Work,
): Promise<ImportResult> {
  const url = parseAddress(request.pageUrl);
  const handedIn = toHandedIn(request, new Date());
  const result: ImportResult = { items: [], failed: [], here: [] };
  for (const path of request.paths) {
    if (work.signal.aborted) break;
    try {
      result.items.push(await importPage(locker, path, { ...request, pageUrl: url, handedIn }, work));
      request.onItem?.(path);
    } catch (error) {
      result.failed.push(failureOf(path, error));
    }
  }
  return result;
}

async function importPage(
  locker: Locker,
  path: string,
  request: SavedPageRequest & { handedIn: SaidHandedIn },
  work: Work,
): Promise<Item> {
  const format = formatOf(path);
  const info = await statRegularFile(path, work.signal);
  const handle = await openFile(path, work.signal);
  const head = await unlessStopped(work.signal, readHead(handle)).catch(() => Buffer.alloc(0)); // What cannot be read is told by the storing.
  if (head.subarray(0, 1024).includes(0) && !isUtf16(head)) {
    await closeFile(handle, work.signal);
    throw new JejakError('not-a-saved-page', 'wrong-use', { file: path });
  }
  const browser = startCaptureProcess({
    scratchDir: request.scratchDir,
    ...(request.browserPath === undefined ? {} : { browserPath: request.browserPath }),
    offline: true,
  });
  try {
    const startedAt = new Date();
    const modified = modifiedAt(info);
    const source = {
      fileName: basename(path),
      pageUrl: request.pageUrl,
      ...(modified === null ? {} : { fileModifiedAt: modified }),
      ...request.handedIn,
      ...(request.note === undefined ? {} : { note: request.note }),
    };
    const draft = await locker.beginDraft({
      kind: 'item.imported',
      source,
      itemKind: 'web',
      title: source.fileName,
      ...(request.caseId === undefined ? {} : { caseId: request.caseId }),
    });
    const storing = openStep('store');
    const mediaType = format === 'html' ? 'text/html' : 'multipart/related';
    const trouble = await copyInto(
      draft,
      { handle, size: info.size },
      { name: source.fileName, mediaType },
      work.signal,
      () => undefined,
    );
    const changed = trouble === null && (await hasChanged(handle, info, work.signal));
    const reason = trouble ?? (changed ? 'changed-while-read' : null);
    const stored = reason === null ? storing.ok() : storing.failed(reason);
    const reading = openStep('read');
    const found = damageOf(head, format);
    const read = found === undefined ? reading.ok() : reading.failed(`${found.code}: ${found.detail}`);
    const outcome = await browser
      .capture(
        {
          url: request.pageUrl,
          timeoutMs: readTimeoutMs,
          scrollMs,
          acceptTlsErrors: false,
          savedPage: { path: resolve(path), format, url: request.pageUrl },
        },
        draft,
        work,
      )
      .catch((error: unknown) => fromSystemError(error));
    const seen = outcome instanceof JejakError || outcome.result === 'failed' ? undefined : outcome;
    const rendering = openStep('render');
    const steps = seen?.details.steps ?? [
      rendering.failed(
        outcome instanceof JejakError ? outcome.code : 'code' in outcome ? outcome.code : 'failed',
      ),
    ];
    // The browser read the file again, by its name: what it showed need not be what is stored.
    const isSame = trouble !== null || changed || !(await isAnotherNow(path, info, work.signal));
    const all = [stored, read, ...steps, ...(isSame ? [] : [rendering.failed('changed-while-read')])];
    const clean = all.every((step) => step.result === 'ok' || step.result === 'skipped');
    const state = clean ? 'complete' : 'partial';
    const page = { mediaType, url: request.pageUrl, rendering: seen?.details['rendering'] };
    await writeJson(
      draft,
      'capture',
      'capture.json',
      importRecord({ path, info, startedAt, facts: undefined, damage: found, steps: all, state, page }),
    );
    return await draft.seal({
      state,
      details: {
        kind: 'web',
        title: seen === undefined || seen.details.title.trim() === '' ? source.fileName : seen.details.title,
        source,
        capturedAt: startedAt.toISOString(),
        steps: all,
        ...(seen?.details.post === undefined ? {} : { post: seen.details.post }),
      },
      ...(seen?.searchText === undefined ? {} : { searchText: seen.searchText }),
      ...(seen?.toCover === undefined ? {} : { toCover: seen.toCover }),
    });
  } finally {
    await browser.close();
    await closeFile(handle, work.signal);
  }
}

const headBytes = 64 * 1024;

async function readHead(handle: FileHandle): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  return buffer.subarray(0, bytesRead);
}

function isUtf16(head: Buffer): boolean {
  return head.length >= 2 && ['fffe', 'feff'].includes(head.toString('hex', 0, 2));
}

/** A page that the browser would show as nothing at all, without a word. */
function damageOf(head: Buffer, format: 'html' | 'mhtml'): Damage | undefined {
  if (head.length === 0) return damage('empty', 'no bytes');
  return format === 'html' || /^content-type:\s*multipart\/related/im.test(head.toString('latin1'))
    ? undefined
    : damage('structure-broken', 'no multipart/related head');
}

function formatOf(path: string): 'html' | 'mhtml' {
  if (/\.(mhtml|mht)$/i.test(path)) return 'mhtml';
  if (/\.(html?|xhtml)$/i.test(path)) return 'html';
  throw new JejakError('not-a-saved-page', 'wrong-use', { file: path });
}
