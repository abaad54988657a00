import sharp from 'sharp';
import { JejakError } from '../../contract/error.ts';
import type { OcrWord, TextFound } from '../../contract/ocr.ts';
import { guardProcess } from '../../processes/guard.ts';
import { decodeGrey } from './decode-grey.ts';
import {
  type FoundWord,
  forgetEngine,
  languages,
  type Segmentation,
  type TextEngine,
  textEngine,
} from './engine.ts';
import { evenOut } from './even-out.ts';
import { level, placeBefore, type Slope, slopeOfLines } from './lines-slope.ts';
import type { PictureToRead } from './picture-to-read.ts';
import type { Raster } from './raster.ts';

/** Memory of the process in bytes: a decoded picture of the most pixels, and the engine. */
const mostResident = 1536 * 1024 * 1024;
/** The longer side at which a picture is read. */
const readAt = 1600;
/** Smaller pictures are made larger for the reading, this much at most. */
const mostEnlarged = 2;
/** Words with less confidence are no writing: fences, leaves, faces. */
const leastConfidence = 30;
/** Confidence up to which a sign counts nothing, or less than that, when two readings are compared. */
const worthless = 40;
/** Of the picture's height; what is higher is no line of writing, unless it is read with some confidence. */
const highestWord = 0.3;
const highWordConfidence = 75;
/** A picture that is read with less confidence on the whole has writing only where one word of some length is read well. */
const leastOfAll = 55;
const solidWord = { length: 4, confidence: 70 };

/**
 * What is written in a picture. Lines that run askew, as they do on what is seen from the side, are made level first;
 * places are given in pixels of the picture itself, upright.
 *
 * @throws JejakError `ocr-undecodable`, `ocr-too-large`, `ocr-reader-died`
 */
export async function readText(picture: PictureToRead): Promise<TextFound> {
  guardProcess(mostResident);
  const upright = await decodeGrey(picture, readAt, mostEnlarged);
  const { width, height, raster } = upright;
  const slope = slopeOfLines(evenOut(raster));
  const read = slope === null ? raster : level(raster, slope);
  const engine = await textEngine();
  const png = await toPng(read);
  const {
    how,
    found,
    writing: perhaps,
  } = better(
    (['page', 'sparse'] as const).map((how) => {
      const found = readBy(engine, png, how);
      return { how, found, writing: writingIn(found, raster.height) };
    }),
  );
  const writing = isWriting(perhaps) ? perhaps : [];
  const place = placer(raster, slope, { width, height });
  const lines = writing.map((line) => ({ words: line.map(place) }));
  const words = lines.flatMap((line) => line.words);
  return {
    v: 1,
    what: 'reading',
    width,
    height,
    languages: [...languages],
    tool: { ...engine.package, engine: engine.version },
    models: engine.models,
    prepared: [
      { step: 'upright' },
      { step: 'grey' },
      { step: 'scaled', value: `${raster.width} × ${raster.height}` },
      ...(slope === null
        ? []
        : [
            { step: 'levelled', value: `${slope.at0.toFixed(4)} ${(slope.perY * raster.height).toFixed(4)}` },
          ]),
      { step: 'segmentation', value: how },
    ],
    text: lines.map((line) => line.words.map(({ text }) => text).join(' ')).join('\n'),
    confidence: Math.round(confidenceOf(words)),
    lines,
    leftOut: found.flat().length - words.length,
  };
}

/** A fault of the engine is of this picture: the next one is read by another engine. */
function readBy(engine: TextEngine, png: Uint8Array, how: Segmentation): FoundWord[][] {
  try {
    return engine.read(png, how);
  } catch (error) {
    forgetEngine();
    const detail = (error instanceof Error ? error.message : String(error)).slice(0, 200);
    throw new JejakError('ocr-reader-died', 'wrong-use', { detail });
  }
}

interface Pass {
  how: Segmentation;
  /** All that the engine gave, line by line, and what of it is writing. */
  found: FoundWord[][];
  writing: FoundWord[][];
}

function writingIn(found: readonly FoundWord[][], height: number): FoundWord[][] {
  const isWord = ({ text, confidence, bbox }: FoundWord): boolean =>
    confidence >= leastConfidence &&
    /[\p{L}\p{N}]/u.test(text) &&
    (bbox.y1 - bbox.y0 <= height * highestWord || confidence >= highWordConfidence);
  return found.map((line) => line.filter(isWord)).filter((line) => line.length > 0);
}

/** Of words, by their length, in per cent. */
function confidenceOf(words: readonly Pick<FoundWord, 'text' | 'confidence'>[]): number {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const weight = words.reduce((sum, { text, confidence }) => sum + text.length * confidence, 0);
  return length === 0 ? 0 : weight / length;
}

/** Leaves, walls and faces give a scatter of short words that are read badly, which is no writing all together. */
function isWriting(lines: readonly FoundWord[][]): boolean {
  const words = lines.flat();
  return (
    confidenceOf(words) >= leastOfAll ||
    words.some(
      ({ text, confidence }) =>
        confidence >= solidWord.confidence && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= solidWord.length,
    )
  );
}

/** Neither way of looking at a page is the better one for all: the one counts that gives more signs with more confidence. */
function better(passes: readonly Pass[]): Pass {
  const worth = ({ writing }: Pass): number =>
    writing.flat().reduce((sum, { text, confidence }) => sum + text.length * (confidence - worthless), 0);
  return passes.reduce((best, pass) => (worth(pass) > worth(best) ? pass : best));
}

function toPng({ width, height, pixels }: Raster): Promise<Buffer> {
  return sharp(pixels, { raw: { width, height, channels: 1 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** From where the engine found a word to where it is in the picture itself. */
function placer(
  raster: Raster,
  slope: Slope | null,
  picture: { width: number; height: number },
): (word: FoundWord) => OcrWord {
  const [wider, higher] = [picture.width / raster.width, picture.height / raster.height];
  const within = (value: number, most: number): number => Math.max(0, Math.min(most, Math.round(value)));
  const corner = (x: number, y: number): [number, number] => [
    within(x * wider, picture.width),
    within((slope === null ? y : placeBefore(slope, raster.width, x, y)) * higher, picture.height),
  ];
  return ({ text, confidence, bbox: { x0, y0, x1, y1 } }) => {
    const corners = [corner(x0, y0), corner(x1, y0), corner(x1, y1), corner(x0, y1)];
    const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
    const [x, y] = [Math.min(...xs, picture.width - 1), Math.min(...ys, picture.height - 1)];
    return {
      text,
      confidence: Math.round(Math.max(0, Math.min(100, confidence))),
      box: { x, y, width: Math.max(1, Math.max(...xs) - x), height: Math.max(1, Math.max(...ys) - y) },
      ...(slope === null ? {} : { corners: corners.flat() }),
    };
  };
}
