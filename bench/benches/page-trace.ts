import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { TestWindow } from '../../test/e2e/window.ts';

const traceEvent = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  /** Microseconds by the clock, and of processor time. */
  dur: z.number().optional(),
  tdur: z.number().optional(),
  args: z.object({ name: z.string().optional() }).loose().optional(),
});
const trace = z.object({ traceEvents: z.array(traceEvent.catch({ name: '', ph: '', pid: 0, tid: 0 })) });

/** A task of the page's own thread: its milliseconds by the clock, and of processor time. */
export interface PageTask {
  ms: number;
  cpuMs: number;
}

interface PageTrace {
  tasks: PageTask[];
  /** Frames for which the page's own script was called; none where they were not asked for. */
  frames: number;
}

/** What the page's thread does while something is done, by the browser's tracing; `frames` counts those too, which costs a little. */
export async function traceOf(
  window: TestWindow,
  run: () => Promise<void>,
  { frames = false } = {},
): Promise<PageTrace> {
  const folder = mkdtempSync(join(tmpdir(), 'jejak-trace-'));
  const file = join(folder, 'trace.json');
  try {
    await window.app.evaluate(
      async ({ contentTracing }, included_categories) => {
        await contentTracing.startRecording({ included_categories, excluded_categories: ['*'] });
      },
      ['toplevel', '__metadata', ...(frames ? ['devtools.timeline'] : [])],
    );
    await run();
    await window.app.evaluate(async ({ contentTracing }, path) => {
      await contentTracing.stopRecording(path);
    }, file);
    return readTrace(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readTrace(text: string): PageTrace {
  const { traceEvents } = trace.parse(JSON.parse(text));
  const pages = new Set(
    traceEvents
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  const ofPage = traceEvents.filter(({ pid, tid }) => pages.has(`${pid} ${tid}`));
  const tasks = ofPage
    .filter(({ name, ph }) => name.endsWith('RunTask') && ph === 'X')
    .map(({ dur = 0, tdur = 0 }) => ({ ms: dur / 1000, cpuMs: tdur / 1000 }));
  if (tasks.length < 100) throw new Error(`the trace has only ${tasks.length} tasks of the page`);
  return { tasks, frames: ofPage.filter(({ name }) => name === 'FireAnimationFrame').length };
}
