import { afterAll, beforeAll, expect, test } from 'vitest';
import { dashColours, dashHeights } from '../../site/social/film.ts';
import { startSocial } from '../../site/social/start.ts';
import { openInReplay } from '../archive/open-in-replay.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';
import { compareWithLog, recordedResponses } from '../compare-with-log.ts';

let bench: CaptureBench;
beforeAll(() => {
  bench = startCaptureBench();
});
afterAll(() => bench.close());

test.each(['ranges', 'segments', 'dash'])(
  'a film by %s is played and is in the archive whole',
  async (by) => {
    const site = await startSocial({});
    try {
      const url = `${site.origin}/v/${site.social.world.posts[0]?.id ?? ''}?by=${by}`;
      const { record, evidence, details } = await bench.item(url, { acceptTlsErrors: true });
      expect(details.steps.find(({ name }) => name === 'media')).toMatchObject({ result: 'ok' });
      expect(record.actions.filter(({ what }) => what === 'played')).toHaveLength(1);
      const recorded = await recordedResponses(evidence.bytes('wacz'));
      const film = recorded.filter(({ url: one }) => /\/film(\.wav|\/)/.test(one));
      expect(film).toHaveLength({ ranges: 1, segments: 6, dash: 19 }[by] ?? 0);
      if (by === 'ranges') expect(film[0]?.bytes).toBe(5_200_000);
      expect(compareWithLog(recorded, site.served()).missing).toEqual([]);
      const fetched = record.actions.filter(({ what }) => what === 'pieces-fetched');
      expect(fetched.map(({ detail }) => detail?.replace(/^.*: /, ''))).toEqual(
        by === 'dash' ? ['6 / 6'] : [],
      );
      if (by === 'dash') await playsInReplay(url, evidence.bytes('wacz'), record.time.startedAt);
      expect([...site.acts(), ...site.social.pressed]).toEqual([]);
    } finally {
      await site.close();
    }
  },
);

/** Plays the film there to its end: its sound is as long as its picture, and of that each second has its own colour. */
async function playsInReplay(url: string, wacz: Buffer, at: string): Promise<void> {
  const replay = await openInReplay(wacz, url, at);
  await replay.frame.locator('video').waitFor();
  const seen = await replay.frame.evaluate<{
    colours: number[][];
    heard: number;
    height: number;
  }>(`(async () => {
    const film = document.querySelector('video');
    film.muted = true;
    const ended = new Promise((done, fail) => { film.onended = done; film.onerror = () => fail(film.error.message); });
    await film.play();
    await ended;
    const canvas = new OffscreenCanvas(1, 1), drawing = canvas.getContext('2d', { willReadFrequently: true });
    const colours = [];
    for (let second = 0; second < ${dashColours.length}; second += 1) {
      const drawn = new Promise((done) => film.requestVideoFrameCallback(done));
      film.currentTime = second + 0.5;
      await drawn;
      drawing.drawImage(film, 0, 0, 1, 1);
      colours.push([...drawing.getImageData(0, 0, 1, 1).data].slice(0, 3));
    }
    return { colours, heard: film.webkitAudioDecodedByteCount, height: film.videoHeight };
  })()`);
  const apart = seen.colours.map((colour, second) => {
    const wanted = [1, 3, 5].map((from) =>
      Number.parseInt(dashColours[second]?.slice(from, from + 2) ?? '', 16),
    );
    return Math.max(...colour.map((value, channel) => Math.abs(value - (wanted[channel] ?? 999))));
  });
  expect(apart).toHaveLength(dashColours.length);
  expect(Math.max(...apart)).toBeLessThan(40);
  // Not the quality that was shown while it was captured.
  expect(seen.height).toBe(dashHeights[1]);
  expect(seen.heard).toBeGreaterThan(0);
  expect(replay.outside).toEqual([]);
  await replay.close();
}
