import { expect, test, vi } from 'vitest';
import { Film } from '../../../../src/capture/visit/recording/film.ts';
import { PictureEncoder } from '../../../../src/capture/visit/recording/picture-encoder.ts';
import type { DraftFile } from '../../../../src/contract/sink.ts';

test.each(['the encoder', 'the last picture'])(
  'the file is closed where %s fails at the end',
  async (what) => {
    const steps: string[] = [];
    let isOver = false;
    const draft: DraftFile = {
      write: () =>
        isOver && what === 'the last picture' ? Promise.reject(new Error(what)) : Promise.resolve(),
      close() {
        steps.push('closed');
        return Promise.resolve({ bytes: 0, sha256: '' });
      },
      drop: () => Promise.resolve(),
    };
    const encoder = {
      sizeFor: () => Promise.resolve({ width: 2, height: 2 }),
      begin: () => Promise.resolve(),
      encode: (_: string, at: number, isKey: boolean) =>
        Promise.resolve([{ at, isKey, bytes: Buffer.alloc(1) }]),
      close() {
        isOver = true;
        return what === 'the encoder' ? Promise.reject(new Error(what)) : Promise.resolve();
      },
    };
    vi.spyOn(PictureEncoder, 'open').mockResolvedValue(encoder as unknown as PictureEncoder); // what a film uses of it
    const film = new Film(
      { file: () => draft },
      { browser: () => Promise.resolve({} as never), scratchDir: '' },
    );
    film.take('gambar');
    film.end('ended');
    await expect(film.run()).rejects.toThrow(what);
    expect(steps).toEqual(['closed']);
  },
);
