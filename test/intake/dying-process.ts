import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import type { IntakeFacts, IntakeRequest } from '../../src/intake/messages.ts';
import { goesOn, onProgress } from '../../src/intake/progress.ts';
import { takeBytes } from '../../src/processes/bytes-beside.ts';

/** Stands in for the intake process: what it does with a file is the last part of the path. */
let last = Promise.resolve();
process.on('message', (request: IntakeRequest) => {
  last = last.then(async () => {
    const beside =
      request.type === 'thumbnail' && 'beside' in request.from ? takeBytes(request.from.beside) : null;
    await tell({ type: 'begun', id: request.id });
    if (beside !== null) await playPicture(request.id, beside);
    else await play(request);
  });
});

async function play(request: IntakeRequest): Promise<void> {
  if (request.type !== 'read') throw new Error('only reading is played here');
  const [, doing] = /\/([a-z-]+)$/.exec(String(request.path)) ?? [];
  if (doing === 'crash') process.abort();
  if (doing === 'leave') process.exit(7);
  if (doing === 'hang') for (;;) performance.now();
  if (doing === 'go-on') goOn(request.id, performance.now() + 5000);
  if (doing === 'go-on-for-ever') goOn(request.id, Number.POSITIVE_INFINITY);
  if (doing === 'fill-memory') {
    const kept: unknown[] = [];
    for (;;) kept.push(new Array(100_000).fill(0.5));
  }
  await tell(
    doing === 'nonsense'
      ? { type: 'facts', id: request.id, facts: 'none' }
      : { type: 'facts', id: request.id, facts },
  );
  if (doing === 'answer-and-crash') process.abort();
}

/** A picture that begins with an X kills its reader; of others the answer says what came. */
async function playPicture(id: number, bytes: Buffer): Promise<void> {
  if (bytes[0] === 'X'.charCodeAt(0)) process.abort();
  const webp = new Uint8Array(createHash('sha256').update(bytes).digest());
  await tell({ type: 'thumbnail', id, thumbnail: { webp, width: 1, height: 1, hash: null } });
}

/** As what goes through a large file, without a pause in which the process would come to anything else. */
function goOn(id: number, until: number): void {
  onProgress(() => void tell({ type: 'goes-on', id }));
  while (performance.now() < until) goesOn();
}

const facts: IntakeFacts = {
  mediaType: 'text/plain',
  itemKind: 'file',
  warnings: [],
  text: String(process.pid),
};

async function tell(message: unknown): Promise<void> {
  await new Promise((resolve) => process.send?.(message, undefined, {}, resolve));
}

const startFails = process.env['TMPDIR']?.endsWith('/no-start') ?? false;
if (startFails) {
  writeFileSync(2, 'Error: cannot load\n');
  process.exit(1);
}
last = tell({ type: 'ready' });
