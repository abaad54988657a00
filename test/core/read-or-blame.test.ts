import sharp from 'sharp';
import { afterEach, expect, test, vi } from 'vitest';
import { readOrBlame } from '../../src/core/read-or-blame.ts';
import { type IntakeProcess, startIntakeProcess } from '../../src/intake/client.ts';
import { startNodeProcess } from '../../src/processes/start-process.ts';

/** The reader is started, several times. */
vi.setConfig({ testTimeout: 300_000 });

let intake: IntakeProcess | undefined;
afterEach(() => intake?.close());

const bytes = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#7a8a70' } })
  .png()
  .toBuffer();
const picture = { bytes, mediaType: 'image/png', orientation: null, page: 1 };

/** Readers that are killed as soon as they begin with a picture, where `dies` says so of the how manieth and of its size. */
function readers(dies: (reader: number, size: number) => boolean): IntakeProcess {
  let started = 0;
  return startIntakeProcess({
    startProcess(entry, options) {
      const child = startNodeProcess(entry, options);
      const reader = ++started;
      let size = 0;
      return {
        ...child,
        send(message) {
          ({ length: size } = (message as { bytes: Uint8Array }).bytes);
          child.send(message);
        },
        onMessage(listener) {
          child.onMessage((message) => {
            listener(message);
            if ((message as { type: string }).type === 'begun' && dies(reader, size)) child.kill();
          });
        },
      };
    },
  });
}

test('a reader that dies once is no fault of the picture', async () => {
  intake = readers((reader) => reader === 1);
  expect(await readOrBlame(intake, picture)).toMatchObject({ text: '', width: 300 });
});

test('a picture that kills every reader, while others are read, is to blame', async () => {
  intake = readers((_, size) => size === bytes.length);
  await expect(readOrBlame(intake, picture)).rejects.toMatchObject({
    ...{ code: 'ocr-reader-died', fault: 'wrong-use' },
  });
});

test('where every picture kills the reader, none is to blame', async () => {
  intake = readers(() => true);
  await expect(readOrBlame(intake, picture)).rejects.toMatchObject({
    ...{ code: 'ocr-reader-broken', fault: 'could-not-go-on' },
  });
});
