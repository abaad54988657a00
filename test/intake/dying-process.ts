import { writeFileSync } from 'node:fs';
import type { IntakeAnswer, IntakeRequest } from '../../src/intake/messages.ts';

/** Stands in for the intake process: what it does with a file is the last part of the path. */
process.on('message', (request: IntakeRequest) => {
  process.send?.({ type: 'begun', id: request.id }, undefined, {}, () => play(request));
});

function play(request: IntakeRequest): void {
  if (request.type !== 'read') throw new Error('only reading is played here');
  const [, doing] = /\/([a-z-]+)$/.exec(String(request.path)) ?? [];
  if (doing === 'crash') process.abort();
  if (doing === 'leave') process.exit(7);
  if (doing === 'hang') for (;;) performance.now();
  if (doing === 'answer-and-crash') {
    tell(request.id, () => process.abort());
    return;
  }
  if (doing === 'fill-memory') {
    const kept: unknown[] = [];
    for (;;) kept.push(new Array(100_000).fill(0.5));
  }
  if (doing === 'nonsense') process.send?.({ type: 'facts', id: request.id, facts: 'none' });
  else tell(request.id);
}

function tell(id: number, then?: () => void): void {
  const answer: IntakeAnswer = {
    type: 'facts',
    id,
    facts: {
      mediaType: 'text/plain',
      itemKind: 'file',
      warnings: [],
      seen: { bytes: process.pid, modifiedNs: '0', inode: '0' },
    },
  };
  process.send?.(answer, undefined, {}, then);
}

const startFails = process.env['TMPDIR']?.endsWith('/no-start') ?? false;
if (startFails) {
  writeFileSync(2, 'Error: cannot load\n');
  process.exit(1);
}
process.send?.({ type: 'ready' });
