import { expect } from 'vitest';
import { readPost } from '../../../src/capture/readers/read-post.ts';
import { type Post, post } from '../../../src/contract/post.ts';

/** A page with these tags in its head; `lang` is Indonesian unless said otherwise. */
export function pageOf(
  tags: Record<string, string>,
  { body = '', head = '', lang = 'id' }: { body?: string; head?: string; lang?: string } = {},
): string {
  const metas = Object.entries(tags).map(
    ([name, content]) => `<meta property="${name}" content="${escaped(content)}">`,
  );
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${metas.join('')}${head}</head><body>${body}</body></html>`;
}

export function dataOf(value: unknown, id?: string): string {
  const json = JSON.stringify(value).replaceAll('<', '\\u003c');
  return `<script type="application/json"${id === undefined ? '' : ` id="${id}"`}>${json}</script>`;
}

export function jsonLdOf(value: unknown): string {
  return `<script type="application/ld+json">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`;
}

/** What is read of it; every reading is in the form that the contract gives, and names what it found and what it did not. */
export function read(
  url: string,
  html: string,
  more: {
    dom?: string;
    frames?: { url: string; html: string }[];
    answers?: { url: string; json: string }[];
  } = {},
): Post {
  const found = readPost({ url, html, dom: more.dom ?? html, ...more });
  const read = post.parse(found);
  for (const field of Object.keys(read.found))
    if (read.notVisible.includes(field)) throw new Error(`${field} is found and not visible`);
  for (const [name, value] of Object.entries(read.author))
    if ((value !== null) !== `author.${name}` in read.found) throw new Error(`author.${name} has no place`);
  return read;
}

/** No count at all: an empty object would match any. */
export const noCounts: unknown = expect.toSatisfy((counts: object) => Object.keys(counts).length === 0);

/** A reading in which nothing was seen. */
export const nothing = {
  author: { name: null, handle: null, id: null },
  text: null,
  publishedAt: null,
  publishedShown: null,
  counts: noCounts,
  replyTo: null,
  sharedFrom: null,
};

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
