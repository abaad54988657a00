import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type SocialSite, startSocial } from '../../site/social/start.ts';
import type { Switches } from '../../site/social/switches.ts';
import { type CaptureBench, startCaptureBench } from '../capture-one.ts';

let bench: CaptureBench;
let site: SocialSite;
beforeAll(() => {
  bench = startCaptureBench();
});
afterEach(async () => {
  expect([...site.acts(), ...site.social.pressed]).toEqual([]);
  await site.close();
});
afterAll(() => bench.close());

async function capture(change: Partial<Switches>, scrollMs = 20_000) {
  site = await startSocial(change);
  return bench.item(`${site.origin}/u/${site.social.world.owner.handle}`, {
    acceptTlsErrors: true,
    scrollMs,
  });
}

test.each([
  ['banner', 'id'],
  ['modal', 'en'],
  ['shadow', 'id'],
] as const)('a notice about cookies in a %s (%s) is written down and rejected', async (consent, language) => {
  const { record, details, evidence } = await capture({ consent, language });
  expect(site.social.opened.filter((what) => what !== 'closed')).toEqual(['consent-reject']);
  const actions = record.actions.filter(({ what }) => what.startsWith('consent-'));
  expect(actions.map(({ what, detail }) => [what, detail])).toEqual([
    ['consent-seen', expect.stringMatching(/kuki|cookies/)],
    ['consent-reject', language === 'id' ? 'Tolak semua' : 'Reject all'],
  ]);
  expect(details.steps.find(({ name }) => name === 'consent')).toMatchObject({ result: 'ok' });
  expect(evidence.text('text')).not.toMatch(/kuki|cookies/);
});

test('where there is none, nothing is pressed; without time for scrolling the page is left as it came', async () => {
  const { details } = await capture({});
  expect(details.steps.find(({ name }) => name === 'consent')).toMatchObject({ result: 'skipped' });
  await site.close();
  const { evidence, record } = await capture({ consent: 'banner' }, 0);
  expect(site.social.opened).toEqual([]);
  expect(record.actions.filter(({ what }) => !what.endsWith('-picture'))).toEqual([]);
  expect(evidence.text('text')).toContain('kuki');
});
