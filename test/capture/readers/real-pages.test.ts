import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readPost } from '../../../src/capture/readers/read-post.ts';
import { post } from '../../../src/contract/post.ts';

const folder = resolve(process.env['JEJAK_REAL_DATA'] ?? '../shared/data', 'pages');
const present = existsSync(join(folder, 'expected.json'));
if (!present) process.stderr.write(`No real pages in ${folder}: their tests are left out.\n`);

const wanted = z.record(
  z.string().startsWith(''),
  z.union([
    z.string(),
    z.object({
      served_as: z.string(),
      platform: z.string(),
      kind: z.string(),
      author_name: z.string(),
      author_handle: z.string().optional(),
      published: z.string().optional(),
      published_precision: z.string().optional(),
      likes: z.int().optional(),
      likes_approximate: z.boolean().optional(),
      comments: z.int().optional(),
      shares: z.int().optional(),
      views: z.int().optional(),
      text_contains: z.string(),
    }),
  ]),
);

/**
 * This page was saved without the frame that shows the message, and the message's time is only in that: it is
 * in no byte of the page. `telegram.test.ts` has the frame.
 */
const withoutTime = 'telegram-post.html';

describe.runIf(present)('pages of real platforms', () => {
  const truth = present ? wanted.parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'))) : {};
  const pages = Object.entries(truth).flatMap(([name, page]) =>
    typeof page === 'string' ? [] : [{ name, page }],
  );

  test.each(pages)('$name has every fact that is known of it', ({ name, page }) => {
    const html = readFileSync(join(folder, name), 'utf8');
    const read = readPost({ url: page.served_as, html, dom: html });
    expect(post.safeParse(read).success).toBe(true);
    expect(read).toMatchObject({ platform: page.platform, kind: page.kind, url: page.served_as });
    expect(read?.author.name).toBe(page.author_name);
    if (page.author_handle !== undefined) expect(read?.author.handle).toBe(page.author_handle);
    expect(read?.text).toContain(page.text_contains);
    const isTimeThere = page.published !== undefined && name !== withoutTime;
    expect(read?.publishedAt).toBe(isTimeThere ? page.published : null);
    expect(read?.publishedPrecision).toBe(isTimeThere ? page.published_precision : null);
    for (const count of ['likes', 'comments', 'shares', 'views'] as const)
      if (page[count] !== undefined) expect(read?.counts[count]?.value).toBe(page[count]);
    if (page.likes_approximate !== undefined)
      expect(read?.counts.likes?.approximate).toBe(page.likes_approximate);
    for (const field of Object.keys(read?.found ?? {})) expect(read?.notVisible).not.toContain(field);
  });

  test.each(pages)('$name under the address of another post gives none of its facts', ({ name, page }) => {
    const html = readFileSync(join(folder, name), 'utf8');
    const other: Record<string, string> = {
      instagram: 'https://www.instagram.com/p/Other12345/',
      tiktok: 'https://www.tiktok.com/@illojuan/video/7000000000000000001',
      youtube: 'https://www.youtube.com/watch?v=aaaaaaaaaaa',
      telegram: 'https://t.me/chollometro/1',
      x: 'https://x.com/UaSmart/status/1',
    };
    const read = readPost({ url: other[page.platform] ?? '', html, dom: html });
    expect(read).toMatchObject({
      author: { name: null, handle: null, id: null },
      text: null,
      publishedAt: null,
      counts: {},
    });
    expect(read?.contradictions).not.toEqual([]);
  });

  test.each(pages)('$name at the address of somebody else is no page of that platform', ({ name, page }) => {
    const html = readFileSync(join(folder, name), 'utf8');
    const read = readPost({
      url: `https://${page.platform}.com.contoh.example/p/CPeC-Eenc8l/`,
      html,
      dom: html,
    });
    expect(read?.platform ?? 'web').toBe('web');
    expect(read?.author ?? { name: null, handle: null, id: null }).toEqual({
      name: null,
      handle: null,
      id: null,
    });
    expect(read?.publishedAt ?? null).toBeNull();
  });
});
