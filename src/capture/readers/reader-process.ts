/**
 * The process that reads one page. What it is given is hostile: it may run for ever or take all the memory that it
 * may have, and is ended then by whoever started it, or by its guard.
 */
import { guardProcess } from '../../processes/guard.ts';
import { ownPort } from '../../processes/own-port.ts';
import type { PageSource } from './page.ts';
import { readPage } from './read-post.ts';

/** In bytes: beside the heap there is the page as it came. */
const mostResident = 2 ** 30;

const port = ownPort();
port.onGone(() => process.exit(0));
// Whoever started the process sends it one page and nothing else.
port.onMessage((source) => {
  guardProcess(mostResident);
  void port.send(readPage(source as PageSource)).then(() => process.exit(0));
});
