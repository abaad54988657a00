import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { type SocialSite, startSocial } from '../../site/social/start.ts';
import { ordinary, type Switches } from '../../site/social/switches.ts';
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

async function capture(change: Partial<Switches>, path: (one: SocialSite) => string) {
  site = await startSocial({ counts: { ...ordinary.counts, feed: 20, comments: 10 }, ...change });
  return bench.item(site.origin + path(site), { acceptTlsErrors: true, scrollMs: 20_000 });
}
const post = (one: SocialSite) => new URL(one.post).pathname;

test.each([
  ['at-once', 'id', post],
  ['on-the-way', 'en', post],
  ['on-the-way', 'id', () => '/'],
  ['on-the-way-back', 'id', post],
] as const)(
  'a log-in over the page (%s, %s) is written down and closed, and the page is what is behind it',
  async (prompt, language, path) => {
    const { details, record, evidence, state } = await capture({ prompt, language }, path);
    expect(site.social.opened).toContain('prompt-closed');
    const done = record.actions.filter(({ what }) => what.startsWith('log-in-prompt'));
    expect(done.map(({ what, detail }) => [what, detail])).toEqual([
      ['log-in-prompt-seen', expect.stringMatching(/masuk|log in/i)],
      ['log-in-prompt-closed', prompt === 'at-once' ? 'Tutup dialog' : language === 'id' ? 'Tutup' : 'Close'],
    ]);
    expect(details.outcome).toBe('ok');
    expect(state).toBe('complete');
    expect(details.steps.find(({ name }) => name === 'prompt')?.result).toBe(
      prompt === 'at-once' ? 'ok' : 'skipped',
    );
    expect(evidence.text('text')).not.toMatch(/Masuk untuk melanjutkan|Log in to continue/);
  },
  120_000,
);

test('a log-in that comes once the page was read is written down, left, and told beside the picture', async () => {
  const { details, record, evidence, state } = await capture({ prompt: 'at-the-end' }, post);
  expect(record.actions.filter(({ what }) => what.startsWith('log-in-prompt'))).toMatchObject([
    { what: 'log-in-prompt-seen', detail: expect.stringMatching(/masuk/i) as unknown },
  ]);
  expect(details.steps).toContainEqual(
    expect.objectContaining({ name: 'screenshot', result: 'ok', reason: 'prompt-late' }),
  );
  expect([details.outcome, state]).toEqual(['ok', 'complete']);
  expect(evidence.text('text')).not.toMatch(/Masuk untuk melanjutkan/);
  expect(site.social.opened).not.toContain('prompt-closed');
}, 120_000);
