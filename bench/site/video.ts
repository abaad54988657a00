import { chromium } from 'playwright-core';
import { benchBrowser } from '../cache.ts';

const videoBytes = 5_200_000;

/**
 * Records a moving, noisy picture in Chromium itself (VP8 in WebM), so that no video lies in the
 * repository. What is missing to 5,200,000 bytes is an EBML `Void` element, which every reader skips.
 */
export async function recordVideo(): Promise<Buffer> {
  const browser = await chromium.launch({ executablePath: benchBrowser() });
  try {
    const page = await browser.newPage();
    const base64: unknown = await page.evaluate(recorder);
    if (typeof base64 !== 'string') throw new Error('the page answered no recording');
    return padWebm(Buffer.from(base64, 'base64'), videoBytes);
  } finally {
    await browser.close();
  }
}

/** Runs in the page: draws for some seconds and answers the recording in base64, at most 5.1 MB of it. */
const recorder = `(async () => {
  const canvas = document.createElement('canvas');
  canvas.width = 640; canvas.height = 360;
  const pen = canvas.getContext('2d');
  const grain = pen.createImageData(640, 360);
  const stream = canvas.captureStream(25);
  const recording = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8', videoBitsPerSecond: 6_000_000 });
  const parts = []; let size = 0;
  recording.ondataavailable = (event) => {
    if (size + event.data.size <= 5_100_000) { parts.push(event.data); size += event.data.size; }
    else size = Infinity;
  };
  const ended = new Promise((resolve) => { recording.onstop = resolve; });
  recording.start(200);
  const began = performance.now();
  await new Promise((resolve) => {
    const draw = () => {
      const at = performance.now() - began;
      if (size === Infinity || at > 20_000) return resolve();
      for (let i = 0; i < grain.data.length; i += 4) {
        const shade = Math.random() * 120 + ((i / 4) % 640) / 8;
        grain.data[i] = shade; grain.data[i + 1] = shade; grain.data[i + 2] = 200 - shade; grain.data[i + 3] = 255;
      }
      pen.putImageData(grain, 0, 0);
      pen.fillStyle = 'white'; pen.font = '60px sans-serif'; pen.fillText((at / 1000).toFixed(1) + ' s', 40, 100);
      setTimeout(draw, 30);
    };
    draw();
  });
  recording.stop();
  await ended;
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  let text = '';
  for (let i = 0; i < bytes.length; i += 32768) text += String.fromCharCode(...bytes.subarray(i, i + 32768));
  return btoa(text);
})()`;

/** Appends a `Void` (id 0xEC, 8-byte length): allowed at any level of a WebM, also in a segment of unknown length. */
function padWebm(webm: Buffer, bytes: number): Buffer {
  const fill = bytes - webm.length - 9;
  if (fill < 0) throw new Error(`the recording is too large: ${webm.length} bytes`);
  const head = Buffer.alloc(9);
  head[0] = 0xec;
  head.writeBigUInt64BE(BigInt(fill), 1);
  head[1] = 0x01;
  return Buffer.concat([webm, head, Buffer.alloc(fill)]);
}
