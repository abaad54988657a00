/**
 * The thread that reads one page. What it is given is hostile: it may run for ever or take all the memory that it
 * may have, and is ended then by whoever started it.
 */
import { parentPort } from 'node:worker_threads';
import type { PageSource } from './page.ts';
import { readPage } from './read-post.ts';

// Whoever started the thread sends it one page and nothing else.
parentPort?.once('message', (source: PageSource) => parentPort?.postMessage(readPage(source)));
