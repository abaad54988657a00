import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);

/** The languages that are read at once, the first counting most. */
export const languages = ['ind', 'eng'] as const;
/** The smaller of the two models of each language: it makes the same of our banners as the one of three times its size. */
const modelName = '4.0.0_best_int';
/** The build that every processor of today runs, with the same result on each. */
const build = 'tesseract-core-simd-lstm';

/** How the page is looked at: as lines of a page, or as words anywhere. */
export type Segmentation = 'page' | 'sparse';
const modes: Record<Segmentation, string> = { page: '3', sparse: '11' };

/** What the engine gives of a word, in pixels of the picture that it was given. */
export interface FoundWord {
  text: string;
  confidence: number;
  bbox: { x0: number; y0: number; x1: number; y1: number };
}

export interface TextEngine {
  /** As the engine names its version. */
  version: string;
  package: { name: string; version: string };
  models: { language: string; name: string; sha256: string }[];
  /** The lines of words of a PNG. */
  read(png: Uint8Array, how: Segmentation): FoundWord[][];
}

/** The parts of the package's interface that are used here. */
interface TesseractModule {
  FS: { writeFile(path: string, bytes: Uint8Array): void };
  TessBaseAPI: new () => {
    Init(path: null, languages: string, engine: number): number;
    SetVariable(name: string, value: string): void;
    SetImageFile(orientation: number, angle: number): number;
    Recognize(monitor: null): number;
    GetJSONText(): string;
    Version(): string;
  };
}

interface Page {
  blocks: { paragraphs: { lines: { words: FoundWord[] }[] }[] }[];
}

let started: Promise<TextEngine> | undefined;

/** The engine, started when it is first asked for; nothing of it is fetched. */
export function textEngine(): Promise<TextEngine> {
  started ??= startEngine();
  return started;
}

/** The next picture is read by another one: after a fault in it nothing that it says can be relied on. */
export function forgetEngine(): void {
  started = undefined;
}

async function startEngine(): Promise<TextEngine> {
  const start = require(`tesseract.js-core/${build}`) as (options: object) => Promise<TesseractModule>;
  const silent = { print: () => undefined, printErr: () => undefined };
  const core = await start(silent);
  const models = languages.map((language) => {
    const name = `@tesseract.js-data/${language}/${modelName}`;
    const model = gunzipSync(readFileSync(require.resolve(`${name}/${language}.traineddata.gz`)));
    core.FS.writeFile(`${language}.traineddata`, model);
    return { language, name, sha256: createHash('sha256').update(model).digest('hex') };
  });
  const api = new core.TessBaseAPI();
  const lstmOnly = 1;
  if (api.Init(null, languages.join('+'), lstmOnly) !== 0) throw new Error('the models cannot be read');
  const { name, version } = require('tesseract.js-core/package.json') as { name: string; version: string };
  return {
    version: api.Version(),
    package: { name, version },
    models,
    read(png, how) {
      core.FS.writeFile('/input', png);
      api.SetVariable('tessedit_pageseg_mode', modes[how]);
      if (api.SetImageFile(1, 0) === 1) throw new Error('the engine cannot read the picture');
      if (api.Recognize(null) !== 0) throw new Error('the engine did not read the picture');
      const { blocks } = JSON.parse(api.GetJSONText()) as Page; // the engine's own writing
      return blocks.flatMap(({ paragraphs }) =>
        paragraphs.flatMap(({ lines }) => lines.map(({ words }) => words)),
      );
    },
  };
}
