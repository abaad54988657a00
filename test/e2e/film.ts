import { writeFileSync } from 'node:fs';

/** Flags with which Chromium's own device for tests shows a film from a file, through the real `getUserMedia`. */
export const cameraFlags = (film: string): string[] => [
  '--use-fake-device-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
];

/** Writes a film (YUV4MPEG2) of two frames, red at the left and blue at the right; gives its size. */
export function writeFilm(path: string): { width: number; height: number } {
  const [width, height] = [640, 480];
  const plane = (columns: number, rows: number, left: number, right: number): Buffer =>
    Buffer.concat(
      Array.from({ length: rows }, () =>
        Buffer.concat([Buffer.alloc(columns / 2, left), Buffer.alloc(columns / 2, right)]),
      ),
    );
  // Red and blue in BT.601, of limited range.
  const frame = [
    plane(width, height, 81, 41),
    plane(width / 2, height / 2, 90, 240),
    plane(width / 2, height / 2, 240, 110),
  ];
  const head = Buffer.from(`YUV4MPEG2 W${String(width)} H${String(height)} F10:1 Ip A1:1 C420\n`);
  const each = [Buffer.from('FRAME\n'), ...frame];
  writeFileSync(path, Buffer.concat([head, ...each, ...each]));
  return { width, height };
}
