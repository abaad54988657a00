import type { ComparedFact, ComparedFile, FactComparison } from '../contract/calls/types.ts';
import { type CaptureRecord, captureRecord } from '../contract/capture-record.ts';
import type { PictureComparison, TextComparison } from '../contract/comparison.ts';
import type { Item, ItemFile } from '../contract/item.ts';
import { plainTitle } from '../contract/plain-title.ts';
import { countNames, type OtherPost } from '../contract/post.ts';
import { type IntakeProcess, startIntakeProcess } from '../intake/client.ts';
import type { Locker } from '../locker/index.ts';

/** Two items by their ids. */
export interface TwoItems {
  older: string;
  newer: string;
}

/** Of one file that is compared, and of a record that is read. */
const largestBytes = 192 * 1024 * 1024;
const largestRecord = 16 * 1024 * 1024;
const mostMeta = 100;

type Missing = { result: 'missing' };

/** What differs between the texts of two items. */
export async function compareTextsOf(
  locker: Locker,
  two: TwoItems,
  signal: AbortSignal | undefined,
): Promise<TextComparison | Missing> {
  const files = await bothFiles(locker, two, 'text');
  if (files === 'missing' || files === 'too-large') return { result: files };
  return inIntake(signal, (intake) => intake.compareTexts(files.older, files.newer));
}

/** What differs between the pictures that two items have under one role. */
export async function comparePicturesOf(
  locker: Locker,
  two: TwoItems & { role: string },
  signal: AbortSignal | undefined,
): Promise<PictureComparison | Missing> {
  const files = await bothFiles(locker, two, two.role);
  if (files === 'missing' || files === 'too-large') return { result: files };
  return inIntake(signal, (intake) => intake.comparePictures(files.older, files.newer));
}

/** What comes from outside is read in a process that may die, and that ends with the work. */
async function inIntake<T>(
  signal: AbortSignal | undefined,
  work: (intake: IntakeProcess) => Promise<T>,
): Promise<T> {
  const intake = startIntakeProcess(signal === undefined ? {} : { signal });
  try {
    return await work(intake);
  } finally {
    await intake.close();
  }
}

async function bothFiles(
  locker: Locker,
  two: TwoItems,
  role: string,
): Promise<{ older: Uint8Array; newer: Uint8Array } | 'missing' | 'too-large'> {
  const files = [two.older, two.newer].map((item) => fileOf(locker.item(item), role));
  if (files.includes(undefined)) return 'missing';
  if (files.some((file) => file !== undefined && file.bytes > largestBytes)) return 'too-large';
  return { older: await readWhole(locker, two.older, role), newer: await readWhole(locker, two.newer, role) };
}

async function readWhole(locker: Locker, item: string, role: string): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  for await (const part of locker.readFile(item, role)) parts.push(part);
  return Buffer.concat(parts);
}

const fileOf = (item: Item, role: string): ItemFile | undefined =>
  item.files.find((file) => file.role === role);

/** What is said of two items, and which of their files are the same. Facts that neither has are left out. */
export async function compareFacts(locker: Locker, two: TwoItems): Promise<FactComparison> {
  const [older, newer] = [locker.item(two.older), locker.item(two.newer)];
  const [before, after] = [await recordOf(locker, older), await recordOf(locker, newer)];
  const named = namesOf(older, before).map(({ name, is, value }, at): ComparedFact => {
    return { name, is, older: value, newer: namesOf(newer, after)[at]?.value ?? null };
  });
  return {
    facts: [...named, ...compareMeta(before, after)].filter(
      (fact) => fact.older !== null || fact.newer !== null,
    ),
    files: compareFiles(older, newer),
    sameAddress: (await locker.sameAddress(older.item)).some(({ item }) => item === newer.item),
  };
}

interface NamedFact {
  name: string;
  is: ComparedFact['is'];
  value: string | null;
}

/** Always the same facts in the same order. */
function namesOf(item: Item, record: CaptureRecord | null): NamedFact[] {
  const fact = (
    name: string,
    value: string | number | null | undefined,
    is: ComparedFact['is'] = 'text',
  ): NamedFact => ({
    name,
    is,
    value: value === null || value === undefined || value === '' ? null : String(value),
  });
  const header = (name: string): string | undefined =>
    record?.responseHeaders.find(([key]) => key.toLowerCase() === name)?.[1];
  const { server = null } = record ?? {};
  const [certificate] = server?.tls?.chain ?? [];
  return [
    fact('title', plainTitle(item.title)),
    fact('state', `mark.${item.state}`, 'code'),
    fact(
      'outcome',
      item.outcome === undefined || item.outcome === 'ok' ? null : `outcome.${item.outcome}`,
      'code',
    ),
    fact('status', record?.status),
    fact('asked', item.source.url ?? item.source.pageUrl),
    fact('reached', record?.reached),
    fact('redirects', record === null ? null : record.redirects.length),
    fact('canonical', record?.canonical),
    fact('file-name', item.source.fileName),
    fact('last-modified', header('last-modified')),
    fact('etag', header('etag')),
    fact('server-name', header('server')),
    fact('address', server?.address),
    fact('protocol', server?.protocol),
    fact(
      'tls-trust',
      server?.tls === undefined || server.tls === null ? null : `compare.${server.tls.trust}`,
      'code',
    ),
    fact('certificate-subject', certificate?.subject),
    fact('certificate-issuer', certificate?.issuer),
    fact('certificate-until', certificate?.validTo, 'time'),
    fact('certificate-sha256', certificate?.sha256, 'hash'),
    fact('requests', record?.network.requests),
    fact('browser', record?.browser.product),
    fact(
      'viewport',
      record === null ? null : `${record.browser.viewport.width} × ${record.browser.viewport.height}`,
    ),
    fact('device', record?.device.name),
    ...postFacts(item),
  ];
}

/** What was read of the post: a count as a number, as it stands on the page where it is rounded. */
function postFacts({ post }: Item): NamedFact[] {
  const fact = (
    name: string,
    value: string | null | undefined,
    is: ComparedFact['is'] = 'text',
  ): NamedFact => ({
    name: `post-${name}`,
    is,
    value: value === undefined || value === '' ? null : value,
  });
  const { name = null, handle = null } = post?.author ?? {};
  const author = [name, handle === null ? null : `@${handle}`].filter((part) => part !== null).join(' · ');
  const publishedAt = post?.publishedAt ?? post?.publishedShown;
  return [
    fact('author', author),
    fact('text', post?.text),
    fact('published', publishedAt, publishedAt?.endsWith('Z') === true ? 'time' : 'text'),
    ...countNames.map((each) => fact(each, post?.counts[each]?.shown)),
    fact('reply-to', otherPost(post?.replyTo)),
    fact('shared-from', otherPost(post?.sharedFrom)),
    fact('shared-text', post?.sharedFrom?.text),
    fact('not-visible', post?.notVisible.map((field) => `post.${field}`).join(' '), 'code'),
  ];
}

/** Another post that this one answers or passes on, as far as the page names it. */
function otherPost(other: OtherPost | null | undefined): string | undefined {
  if (other === null || other === undefined) return undefined;
  const { name, handle, url } = other;
  return [name, handle === null ? null : `@${handle}`, url].filter((part) => part !== null).join(' · ');
}

/** What the page says of itself: each name's values together, in the order of the newer page. */
function compareMeta(before: CaptureRecord | null, after: CaptureRecord | null): ComparedFact[] {
  const valuesOf = (record: CaptureRecord | null): Map<string, string> => {
    const values = new Map<string, string>();
    for (const [name, value] of record?.metadata.meta ?? [])
      values.set(name, values.has(name) ? `${values.get(name) ?? ''}\n${value}` : value);
    return values;
  };
  const [older, newer] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...newer.keys(), ...older.keys()])].slice(0, mostMeta).map((name) => ({
    name,
    is: 'meta',
    older: older.get(name) ?? null,
    newer: newer.get(name) ?? null,
  }));
}

function compareFiles(older: Item, newer: Item): ComparedFile[] {
  const roles = [...new Set([...newer.files, ...older.files].map(({ role }) => role))];
  const shown = (file: ItemFile | undefined): ComparedFile['older'] =>
    file === undefined ? null : { bytes: file.bytes, sha256: file.sha256 };
  return roles
    .filter((role) => role !== 'thumbnail')
    .map((role) => ({
      role,
      name: (fileOf(newer, role) ?? fileOf(older, role))?.name ?? role,
      older: shown(fileOf(older, role)),
      newer: shown(fileOf(newer, role)),
    }));
}

/** How a page was captured; null where that is not there or not in a form that is known. */
async function recordOf(locker: Locker, item: Item): Promise<CaptureRecord | null> {
  const file = fileOf(item, 'capture');
  if (file === undefined || file.bytes > largestRecord) return null;
  const bytes = await readWhole(locker, item.item, 'capture');
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return captureRecord.safeParse(value).data ?? null;
  } catch {
    return null; // no JSON: the facts that the item itself has are compared all the same
  }
}
