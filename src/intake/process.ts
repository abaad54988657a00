import { toPlainError } from '../contract/error.ts';
import { takeBytes } from '../processes/bytes-beside.ts';
import { guardProcess } from '../processes/guard.ts';
import { ownPort } from '../processes/own-port.ts';
import { giveWay } from '../processes/priority.ts';
import { type IntakeAnswer, type IntakeRequest, intakeRequest } from './messages.ts';
import { onProgress } from './progress.ts';
import { readFacts, readFactsOfBytes, readTogether, takeAttachment, unpackFile } from './read-facts.ts';

const port = ownPort();
const nothing = Buffer.alloc(0);
/**
 * Memory of the process in bytes while it reads what a file says of itself. Neither what WebAssembly takes nor what is
 * unpacked is bounded by the limit of the JavaScript heap.
 */
const mostResident = 1536 * 1024 * 1024;

/**
 * The intake process: the one place where bytes from outside are parsed. It may die at any moment, of a
 * file that is made to kill it too, and holds nothing that would be lost. Requests are worked on one
 * after the other, so that whoever started it knows which file it died of.
 */
function runIntakeProcess(): void {
  giveWay();
  let last = Promise.resolve();
  port.onMessage((message) => {
    const request = intakeRequest.parse(message);
    last = last.then(() => work(request));
  });
  // Whoever started the process is gone: so is the reason to run.
  port.onGone(() => process.exit(0));
  last = answer({ type: 'ready' });
}

async function work(request: IntakeRequest): Promise<void> {
  // Before the beginning: it is no fault of the file where whoever sends its bytes is slow.
  const beside = bytesBeside(request);
  await answer({ type: 'begun', id: request.id });
  onProgress(() => void answer({ type: 'goes-on', id: request.id }));
  let message: IntakeAnswer;
  try {
    message = await answerTo(request, beside);
  } catch (error) {
    const { code, fault, params, message: text } = toPlainError(error);
    message = { type: 'error', id: request.id, error: { code, fault, params, message: text } };
  }
  await answer(message);
}

function bytesBeside(request: IntakeRequest): Buffer {
  if (request.type !== 'thumbnail' || 'path' in request.from) return nothing;
  return takeBytes(request.from.beside);
}

/** Resolves when the answer is on its way: a later death must not take it along. */
async function answer(message: IntakeAnswer): Promise<void> {
  await port.send(message);
}

async function answerTo(request: IntakeRequest, beside: Buffer): Promise<IntakeAnswer> {
  switch (request.type) {
    case 'read':
      guardProcess(mostResident);
      return { type: 'facts', id: request.id, facts: await readFacts(request.path, request.depth) };
    case 'read-bytes': {
      guardProcess(mostResident);
      const { bytes, name, depth } = request;
      return { type: 'facts', id: request.id, facts: await readFactsOfBytes(bytes, name, { depth }) };
    }
    case 'read-together':
      guardProcess(mostResident);
      return { type: 'facts', id: request.id, facts: await readTogether(request) };
    case 'credentials': {
      guardProcess(mostResident);
      const { credentialsOf } = await import('./credentials/credentials-of.ts');
      return { type: 'credentials-read', id: request.id, credentials: await credentialsOf(request) };
    }
    case 'unpack': {
      guardProcess(mostResident);
      const { place, file, depth } = request;
      return { type: 'unpacked', id: request.id, file: await unpackFile(place, file, depth) };
    }
    case 'attachment':
      guardProcess(mostResident);
      return { type: 'attachment-taken', id: request.id, file: await takeAttachment(request) };
    case 'thumbnail': {
      // Loaded when first asked for: the import waits for facts, not for the picture library.
      const { makeThumbnail } = await import('./make-thumbnail.ts');
      const { from } = request;
      const picture = { ...request, from: 'path' in from ? from : { bytes: beside } };
      return { type: 'thumbnail', id: request.id, thumbnail: await makeThumbnail(picture) };
    }
    case 'read-text': {
      const { readText } = await import('./ocr/read-text.ts');
      return { type: 'text', id: request.id, found: await readText(request) };
    }
    case 'view': {
      const { viewPicture } = await import('./view-picture.ts');
      const { id, bytes, mediaType, page } = request;
      return { type: 'viewed', id, jpeg: await viewPicture(bytes, mediaType, page) };
    }
    case 'read-code': {
      const { readCode } = await import('./read-code.ts');
      return { type: 'code', id: request.id, text: await readCode(request.bytes) };
    }
    case 'redact': {
      const { redactPicture } = await import('./redact-picture.ts');
      const { bytes, boxes, mediaType } = request;
      return { type: 'redacted', id: request.id, png: await redactPicture(bytes, boxes, mediaType) };
    }
    case 'keep': {
      const { keepPicture } = await import('./cut-picture.ts');
      keepPicture(request);
      return { type: 'kept', id: request.id };
    }
    case 'cut': {
      const { cutPicture } = await import('./cut-picture.ts');
      return { type: 'part', id: request.id, png: await cutPicture(request.picture, request.part) };
    }
    case 'compare-texts': {
      const { compareTexts } = await import('./compare/compare-texts.ts');
      const [older, newer] = [request.older, request.newer].map((bytes) => new TextDecoder().decode(bytes));
      return { type: 'compared-texts', id: request.id, comparison: compareTexts(older ?? '', newer ?? '') };
    }
    case 'compare-pictures': {
      const { comparePictures } = await import('./compare/compare-pictures.ts');
      const comparison = await comparePictures(request.older, request.newer);
      return { type: 'compared-pictures', id: request.id, comparison };
    }
  }
}

runIntakeProcess();
