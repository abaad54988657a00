import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createWorker } from 'tesseract.js';

/** tesseract.js as its own documentation has it, offline: what the product's reading of text is held against. */
export async function startBareReader(): Promise<{
  read: (picture: Buffer) => Promise<string>;
  close: () => Promise<void>;
}> {
  const models = dirname(fileURLToPath(import.meta.resolve('@tesseract.js-data/ind/package.json')));
  const worker = await createWorker('ind', 1, {
    langPath: `${models}/4.0.0_best_int`,
    gzip: true,
    cacheMethod: 'none',
  });
  return {
    read: async (picture) => (await worker.recognize(picture)).data.text,
    close: async () => {
      await worker.terminate();
    },
  };
}
