/**
 * The product's check of a bundle, as a program of its own: from the start of this process to its exit
 * for the caller; from the call to its result for the line that it prints.
 *
 *     node bench/product/verify.ts FILE.zip
 */
import { verifyFile } from '../../src/bundle/node/verify-file.ts';

const [path] = process.argv.slice(2);
if (path === undefined) throw new Error('usage: verify.ts FILE.zip');
const began = performance.now();
const result = await verifyFile(path);
const ms = performance.now() - began;
if (!result.intact) throw new Error(`not intact: ${JSON.stringify(result.failures.slice(0, 3))}`);
console.log(JSON.stringify({ ms, items: result.items.length }));
