import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ORPCError } from '@orpc/client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { wordsIn } from '../../../src/words/index.ts';
import { callsWithInput } from '../../contract/every-call.ts';
import { type CoreClient, startCoreClient } from './core-client.ts';

const passphrase = 'empat kata sandi acak';
let folder: string;
let core: CoreClient;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jejak-hostile-'));
  core = await startCoreClient(join(folder, 'data'));
});
afterAll(async () => {
  await core.quit();
  rmSync(folder, { recursive: true });
});

const withInput = callsWithInput().map(({ topic, name, schema }) => {
  const sample = sampleOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  return { path: [topic, name], name: `${topic}.${name}`, schema, sample };
});

/** What is of no use wherever it comes, or of another kind than is asked for. */
const wrongValues: readonly unknown[] = [
  ...[undefined, null, true, -1, 1e308, 10n, '', 'x', '__proto__', '\ud800', 'x'.repeat(20_000), [[[]]]],
  ...[{ then: 'x', toString: 5 }, new Date(Number.NaN), new Set([1])],
];

/** Something of the form that a schema asks for, and of nothing that is there. */
function sampleOf(schema: z.core.JSONSchema._JSONSchema): unknown {
  if (typeof schema === 'boolean') return 'x';
  const [first] = schema.anyOf ?? schema.oneOf ?? [];
  if (first !== undefined) return sampleOf(first);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum?.[0] !== undefined) return schema.enum[0];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([key, value]) => [key, sampleOf(value)]),
      );
    case 'array': {
      const { items, prefixItems, minItems = 1 } = schema;
      if (prefixItems !== undefined) return prefixItems.map(sampleOf);
      if (items === undefined || Array.isArray(items)) return [];
      return Array.from({ length: Math.max(minItems, 1) }, () => sampleOf(items));
    }
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    case 'string':
      return sampleText(schema);
    case 'null':
      return null;
    case undefined:
      break;
  }
  return new Blob(['x']);
}

function sampleText({ pattern = '', format }: z.core.JSONSchema.BaseSchema): string {
  if (format === 'date') return '2026-09-25';
  if (format === 'date-time') return '2026-09-25T07:05:00.000Z';
  const samples = [
    'Contoh',
    'ab'.repeat(16),
    'ab'.repeat(32),
    '2026-09-25T07:05:00.000Z',
    '1',
    '11',
    'video/webm',
  ];
  return samples.find((each) => new RegExp(pattern).test(each)) ?? 'x';
}

/** A value with one part of it, at every place there is, exchanged for each of the others. */
function* exchanged(value: unknown, others: readonly unknown[]): Generator {
  yield* others;
  if (typeof value !== 'object' || value === null || value instanceof Blob) return;
  for (const [key, part] of Object.entries(value)) {
    for (const other of exchanged(part, others)) {
      yield Array.isArray(value) ? [other] : { ...value, [key]: other };
    }
  }
}

/** How a call ended: `answered`, or the code of its error; the words of a code that has none are missing. */
async function call(path: readonly string[], input: unknown): Promise<string> {
  try {
    let at: unknown = core.calls;
    for (const step of path) at = (at as Record<string, unknown>)[step]; // by the contract's own names
    const answer = await (at as (input: unknown) => Promise<unknown>)(input);
    if (typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer) {
      const steps = (answer as AsyncIterable<unknown>)[Symbol.asyncIterator]();
      while ((await steps.next()).done !== true);
    }
    return 'answered';
  } catch (error) {
    if (!(error instanceof ORPCError)) return `no answer: ${String(error)}`;
    const { code, params } = (error.data ?? {}) as { code?: string; params?: Record<string, string> }; // looked at below
    if (code === undefined || params === undefined) return `not in words: ${error.code} ${error.message}`;
    for (const words of [wordsIn('id'), wordsIn('en')]) {
      const said = [words.sayCode('app.error', code, params), words.sayCode('error', code, params)];
      const text = said.find((each) => each !== code);
      if (text === undefined || text.includes('{{')) return `not in words: ${code}`;
    }
    return code;
  }
}

const isInWords = (how: string): boolean => !/^(no answer|not in words|internal$)/.test(how);

describe('a window that is not our own any more', () => {
  test('is answered in words where no locker is open, whatever it asks for', async () => {
    expect(withInput.length).toBeGreaterThan(50);
    for (const { name, path, schema, sample } of withInput) {
      expect(schema.safeParse(sample).success, `the sample of ${name} has its form`).toBe(true);
      expect(await call(path, sample), name).toSatisfy(isInWords);
    }
  });

  test('is refused in words what is of another form, at whatever place of whatever call, and the core goes on', {
    timeout: 180_000,
  }, async () => {
    const { pid } = core.process;
    await core.calls.locker.create({
      ...{ folder: core.choose(folder), name: 'bukti', officer: 'Sari Contoh', agency: 'Bawaslu Contoh' },
      passphrase,
    });
    for (const { name, path, schema, sample } of withInput) {
      const inputs = [...exchanged(sample, wrongValues)];
      const isOfForm = (input: unknown): boolean => schema.safeParse(input).success;
      const wrong = inputs.filter((input) => !isOfForm(input));
      const refused = await Promise.all(wrong.map((input) => call(path, input)));
      expect(new Set(refused), name).toEqual(new Set(['input-not-accepted']));
      // Of those that are of the form one is enough: it may start something, or try a passphrase.
      for (const input of inputs.filter(isOfForm).slice(0, 1))
        expect(await call(path, input), name).toSatisfy(isInWords);
    }
    expect((await core.calls.desk.state()).locker?.name).toBe('bukti');
    expect([core.process.pid, core.process.exitCode]).toEqual([pid, null]);
  });
});
