import { availableParallelism } from 'node:os';
import type { PictureComparison, TextComparison } from '../contract/comparison.ts';
import { entryUrl } from '../contract/entry-url.ts';
import { fromPlainError, JejakError } from '../contract/error.ts';
import type { TextFound } from '../contract/ocr.ts';
import type { PictureBox, PicturePart } from '../contract/redaction.ts';
import { type StartProcess, startNodeProcess } from '../processes/start-process.ts';
import type { PackedFile } from './chat/packed-file.ts';
import type { BesideFile } from './chat/together.ts';
import { unread } from './credentials/unread.ts';
import { type PictureToCut, startCutter } from './cutter.ts';
import type { IntakeAnswer, IntakeFacts, Thumbnail } from './messages.ts';
import type { PictureToRead } from './ocr/picture-to-read.ts';
import { askAgain, deadReaderFacts, withDeath } from './read-again.ts';
import type { SourcePath } from './source-file.ts';
import { type ThumbnailSource, thumbnailRequest } from './thumbnail-request.ts';
import { startWorker, type Worker } from './worker.ts';

export type { IntakeFacts } from './messages.ts';

/** The core's side of the intake process. */
export interface IntakeProcess {
  /**
   * What the file at `path` says of itself; several may be asked for at once. A file that kills its
   * reader has the damage `reader-died`, and of its facts those that another reader could still read.
   *
   * @throws JejakError `no-such-file`, `not-a-file`, `file-unreadable` (all `wrong-use`); `intake-closed`
   */
  read(path: SourcePath): Promise<IntakeFacts>;
  /** The same of bytes that lie in no file of their own. */
  readBytes(bytes: Uint8Array, name: string): Promise<IntakeFacts>;
  /**
   * What files say together that were brought in beside one another: they may be the pages of one conversation, or a
   * ProofMode bundle; where `text` names one of them, what that one says as a conversation, with the files that it
   * names. Where that killed the reader, nothing but the damage `reader-died`.
   */
  readTogether(files: readonly BesideFile[], text: string | null): Promise<IntakeFacts>;
  /**
   * A file inside an archive, where reading that listed it, out of the bytes of its place (`placeOf`), with what it
   * says of itself. Null where it cannot be had: it is larger than is held in memory here, damaged, or killed every
   * reader.
   */
  unpack(place: Uint8Array, file: PackedFile): Promise<{ bytes: Uint8Array; facts: IntakeFacts } | null>;
  /**
   * The nth file, from 0, that a message of e-mail carries, with what it says of itself. Null where its very bytes are
   * not to be had, or it killed every reader.
   */
  attachment(
    message: Uint8Array,
    nth: number,
  ): Promise<{ name: string | null; bytes: Uint8Array; facts: IntakeFacts } | null>;
  /** The Content Credentials of a file; null where it has none. */
  credentials(bytes: Uint8Array, mediaType: string): Promise<NonNullable<IntakeFacts['credentials']> | null>;
  /** A WebP of at most 512 pixels a side, the right way up, or the damage that prevents it. Never a file's fault thrown. */
  thumbnail(source: ThumbnailSource): Promise<Thumbnail>;
  /** What differs between two texts, or why that is not known. Never a text's fault thrown. */
  compareTexts(older: Uint8Array, newer: Uint8Array): Promise<TextComparison>;
  /** The same for two pictures. */
  comparePictures(older: Uint8Array, newer: Uint8Array): Promise<PictureComparison>;
  /**
   * A PNG of a picture, upright, with these boxes black and nothing else that the file said.
   *
   * @throws JejakError `box-outside-picture`, `picture-undecodable`
   */
  redact(bytes: Uint8Array, mediaType: string, boxes: readonly PictureBox[]): Promise<Uint8Array>;
  /**
   * A JPEG of a picture that a browser cannot draw, upright (`view-picture.ts`).
   *
   * @param page which of several in the file, from 1
   *
   * @throws JejakError `picture-undecodable`
   */
  view(bytes: Uint8Array, mediaType: string, page: number): Promise<Uint8Array>;
  /** What a QR code in a picture says; null where none is found. @throws JejakError `picture-undecodable` */
  readCode(bytes: Uint8Array): Promise<string | null>;
  /**
   * What is written in a picture, in a process of its own.
   *
   * @throws JejakError `ocr-undecodable`, `ocr-too-large`, `ocr-reader-died`
   */
  readText(picture: PictureToRead): Promise<TextFound>;
  /**
   * A PNG of a part of a picture, upright. The picture is kept for further parts, as one of two at most; it is read
   * where it is not.
   *
   * @throws JejakError `picture-undecodable`, and what reading it throws
   */
  cut(picture: PictureToCut, part: PicturePart): Promise<Uint8Array>;
  /** Ends the processes; what is still asked for is rejected. */
  close(): Promise<void>;
}

/** Wall-clock limits of one file, in ms; of a reader that says that it goes on, of what comes next. */
export interface IntakeLimits {
  readMs: number;
  thumbnailMs: number;
  /** Of two files. */
  compareMs: number;
  /** What is written in a picture. */
  textMs: number;
  /** The Content Credentials of a file. */
  credentialsMs: number;
}

/** Thumbnails that are made at once: each takes a processor, which it leaves to the core where that wants it, and the memory of its picture. */
export const thumbnailsAtOnce = Math.max(1, Math.min(availableParallelism(), 3));

/**
 * Starts the reading of files from outside, in processes that may die: one for facts, and others for
 * thumbnails as they are asked for, so that facts never wait for a picture. A process that dies or
 * takes too long is started anew, the file that it was at is blamed, and everything else goes on.
 */
export function startIntakeProcess(
  options: {
    signal?: AbortSignal;
    limits?: Partial<IntakeLimits>;
    startProcess?: StartProcess;
    /** Certificates (PEM) of those whose signers of Content Credentials are trusted; none where left out. */
    trustList?: string | null;
  } = {},
): IntakeProcess {
  const limits: IntakeLimits = {
    readMs: 60_000,
    thumbnailMs: 60_000,
    compareMs: 60_000,
    textMs: 120_000,
    credentialsMs: 120_000,
    ...options.limits,
  };
  const { startProcess = startNodeProcess, trustList = null } = options;
  const entry = entryUrl(import.meta.url, 'intake-process', 'process.ts');
  const reader = startWorker(entry, limits.readMs, startProcess);
  const comparer = startWorker(entry, limits.compareMs, startProcess);
  const texts = startWorker(entry, limits.textMs, startProcess);
  const credentials = startWorker(entry, limits.credentialsMs, startProcess);
  const cutter = startCutter(startWorker(entry, limits.thumbnailMs, startProcess));
  const painters: { worker: Worker; asked: number }[] = [];
  let nextId = 0;
  /** The one with the least before it; a new one where all have something and there may be more. */
  const nextPainter = (): { worker: Worker; asked: number } => {
    const idlest = painters.toSorted((a, b) => a.asked - b.asked)[0];
    if (idlest !== undefined && (idlest.asked === 0 || painters.length >= thumbnailsAtOnce)) return idlest;
    const started = { worker: startWorker(entry, limits.thumbnailMs, startProcess), asked: 0 };
    painters.push(started);
    return started;
  };
  /** In a process of their own: what dies of them takes nothing else that was read along. */
  const credentialsIn = async (
    from: { path: SourcePath } | { bytes: Uint8Array },
    mediaType: string,
  ): Promise<NonNullable<IntakeFacts['credentials']> | null> => {
    const answer = await credentials.ask({ type: 'credentials', id: nextId++, mediaType, trustList, from });
    if ('died' in answer) return unreadCredentials(answer.died, trustList);
    return answer.type === 'credentials-read' ? answer.credentials : refused(answer);
  };
  const withCredentials = async (
    facts: IntakeFacts,
    from: { path: SourcePath } | { bytes: Uint8Array },
  ): Promise<IntakeFacts> => {
    if (facts.mayHaveCredentials !== true) return facts;
    const read = await credentialsIn(from, facts.mediaType);
    return read === null ? facts : { ...facts, credentials: read };
  };
  const fileRead = async <T extends { bytes: Uint8Array; facts: IntakeFacts }>(
    file: T | null,
    died: string | null,
  ): Promise<T | null> =>
    file === null
      ? null
      : { ...file, facts: await withCredentials(withDeath(file.facts, died), { bytes: file.bytes }) };
  const close = async (): Promise<void> => {
    options.signal?.removeEventListener('abort', onAbort);
    await Promise.all(
      [reader, comparer, texts, credentials, cutter, ...painters.map(({ worker }) => worker)].map((each) =>
        each.close(),
      ),
    );
  };
  const onAbort = (): void => void close();
  if (options.signal?.aborted === true) onAbort();
  options.signal?.addEventListener('abort', onAbort, { once: true });
  return {
    close,
    read: async (path) => {
      const read = await askAgain((depth) => reader.ask({ type: 'read', id: nextId++, path, depth }));
      return 'answer' in read ? withCredentials(factsIn(read), { path }) : deadReaderFacts(read.died);
    },
    readBytes: async (bytes, name) => {
      const read = await askAgain((depth) =>
        reader.ask({ type: 'read-bytes', id: nextId++, bytes, name, depth }),
      );
      return 'answer' in read ? factsIn(read) : deadReaderFacts(read.died);
    },
    credentials: (bytes, mediaType) => credentialsIn({ bytes }, mediaType),
    readTogether: async (files, text) => {
      const answer = await reader.ask({ type: 'read-together', id: nextId++, files: [...files], text });
      return 'died' in answer ? deadReaderFacts(answer.died) : factsIn({ answer, died: null });
    },
    unpack: async (place, file) => {
      const read = await askAgain((depth) =>
        reader.ask({ type: 'unpack', id: nextId++, place, file, depth }),
      );
      if (!('answer' in read)) return null;
      const { answer, died } = read;
      return answer.type === 'unpacked' ? fileRead(answer.file, died) : refused(answer);
    },
    attachment: async (bytes, nth) => {
      const read = await askAgain((depth) =>
        reader.ask({ type: 'attachment', id: nextId++, bytes, nth, depth }),
      );
      if (!('answer' in read)) return null;
      const { answer, died } = read;
      return answer.type === 'attachment-taken' ? fileRead(answer.file, died) : refused(answer);
    },
    thumbnail: async (source) => {
      const painter = nextPainter();
      painter.asked += 1;
      const { request, beside } = thumbnailRequest(nextId++, source);
      const answer = await painter.worker.ask(request, beside).finally(() => {
        painter.asked -= 1;
      });
      return 'died' in answer
        ? { damage: { code: 'reader-died', detail: answer.died } }
        : thumbnailIn(answer);
    },
    redact: async (bytes, mediaType, boxes) => {
      const answer = await comparer.ask({
        type: 'redact',
        id: nextId++,
        bytes,
        mediaType,
        boxes: [...boxes],
      });
      if ('died' in answer) throw new JejakError('picture-undecodable', 'wrong-use', { detail: answer.died });
      return answer.type === 'redacted' ? answer.png : refused(answer);
    },
    view: async (bytes, mediaType, page) => {
      const answer = await comparer.ask({ type: 'view', id: nextId++, bytes, mediaType, page });
      if ('died' in answer) throw new JejakError('picture-undecodable', 'wrong-use', { detail: answer.died });
      return answer.type === 'viewed' ? answer.jpeg : refused(answer);
    },
    readCode: async (bytes) => {
      const answer = await comparer.ask({ type: 'read-code', id: nextId++, bytes });
      if ('died' in answer) throw new JejakError('picture-undecodable', 'wrong-use', { detail: answer.died });
      return answer.type === 'code' ? answer.text : refused(answer);
    },
    readText: async (picture) => {
      const answer = await texts.ask({ type: 'read-text', id: nextId++, ...picture });
      if ('died' in answer) throw new JejakError('ocr-reader-died', 'wrong-use', { detail: answer.died });
      return answer.type === 'text' ? answer.found : refused(answer);
    },
    cut: (picture, part) => cutter.cut(picture, part),
    compareTexts: async (older, newer) => {
      const answer = await comparer.ask({ type: 'compare-texts', id: nextId++, older, newer });
      if ('died' in answer) return { result: 'too-large' };
      return answer.type === 'compared-texts' ? answer.comparison : refused(answer);
    },
    comparePictures: async (older, newer) => {
      const answer = await comparer.ask({ type: 'compare-pictures', id: nextId++, older, newer });
      if ('died' in answer) return { result: 'too-large' };
      return answer.type === 'compared-pictures' ? answer.comparison : refused(answer);
    },
  };
}

function factsIn({ answer, died }: { answer: IntakeAnswer; died: string | null }): IntakeFacts {
  return answer.type === 'facts' ? withDeath(answer.facts, died) : refused(answer);
}

function thumbnailIn(answer: IntakeAnswer): Thumbnail {
  return answer.type === 'thumbnail' ? answer.thumbnail : refused(answer);
}

function refused(answer: IntakeAnswer): never {
  throw answer.type === 'error' ? fromPlainError(answer.error) : unexpected(answer.type);
}

function unexpected(type: string): JejakError {
  return new JejakError('internal', 'could-not-go-on', { detail: `the intake process answered ${type}` });
}

function unreadCredentials(
  detail: string,
  trustList: string | null,
): NonNullable<IntakeFacts['credentials']> {
  const file = unread('reader-died', { reader: '', address: null, detail, trustList });
  return { receipt: file.receipt, json: new TextEncoder().encode(`${JSON.stringify(file)}\n`) };
}
