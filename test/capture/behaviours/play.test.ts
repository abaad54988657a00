import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSocial } from '../../site/social/start.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';
import { compareWithLog, recordedResponses } from '../compare-with-log.ts';

let bench: CaptureBench;
beforeAll(() => {
  bench = startCaptureBench();
});
afterAll(() => bench.close());

test.each(['ranges', 'segments'])('a film by %s is played and is in the archive whole', async (by) => {
  const site = await startSocial({});
  try {
    const url = `${site.origin}/v/${site.social.world.posts[0]?.id ?? ''}?by=${by}`;
    const { record, evidence, details } = await bench.item(url, { acceptTlsErrors: true });
    expect(details.steps.find(({ name }) => name === 'media')).toMatchObject({ result: 'ok' });
    expect(record.actions.filter(({ what }) => what === 'played')).toHaveLength(1);
    const recorded = await recordedResponses(evidence.bytes('wacz'));
    const film = recorded.filter(({ url: one }) => /\/film(\.wav|\/)/.test(one));
    expect(film).toHaveLength(by === 'ranges' ? 1 : 6);
    if (by === 'ranges') expect(film[0]?.bytes).toBe(5_200_000);
    expect(compareWithLog(recorded, site.served()).missing).toEqual([]);
    expect([...site.acts(), ...site.social.pressed]).toEqual([]);
  } finally {
    await site.close();
  }
});
