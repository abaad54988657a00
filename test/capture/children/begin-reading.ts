/** Has a page read that holds up its reader for long, and tells the reader's number when it should be at it. */
import { startReader } from '../../../src/capture/readers/read-in-process.ts';

const reader = startReader();
const html = '<div>'.repeat(800_000);
void reader.read({ url: 'https://contoh.example/a', html, dom: null }).catch(() => undefined);
setTimeout(() => process.send?.(reader.pid), 1000);
