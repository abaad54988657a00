/** Writes the committed bundles and `expected.json`: `node test/vectors/make.ts`. Test keys only. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeVectors } from '../bundle/vectors.ts';

const vectors = makeVectors();
for (const [name, { bytes }] of vectors) writeFileSync(join(import.meta.dirname, name), bytes);
const expected = Object.fromEntries(Array.from(vectors, ([name, vector]) => [name, vector.expected]));
writeFileSync(join(import.meta.dirname, 'expected.json'), `${JSON.stringify(expected, null, 2)}\n`);
