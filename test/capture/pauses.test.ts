import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { watchPauses } from '../../src/capture/pauses.ts';

/** How far each clock has come when the watching ends, in ms. */
function after(monotonic: number, up: number, wall: number, worked: number): string | null {
  let [at, over] = [0, false];
  const clock = (end: number) => () => (over ? end : at++ * 0);
  const end = watchPauses({
    ...{ monotonic: clock(monotonic), up: clock(up), wall: clock(wall), worked: clock(worked) },
  });
  over = true;
  return end();
}

describe('watching a step', () => {
  test('tells sleep, a stopped process and a clock that was set from mere slowness', () => {
    expect(after(5000, 5400, 5100, 10)).toBeNull();
    expect(after(5000, 345_000, 345_000, 10)).toBe('suspended: 340 s');
    expect(after(60_000, 60_000, 60_000, 50)).toBe('suspended: 60 s');
    expect(after(60_000, 60_000, 60_000, 58_000)).toBeNull();
    expect(after(5000, 5000, 3_605_000, 10)).toBe('clock-jumped: 3600 s');
    expect(after(5000, 5000, -55_000, 10)).toBe('clock-jumped: -60 s');
  });

  test('names how long a process was really stopped', { timeout: 60_000 }, async () => {
    const steps = join(import.meta.dirname, '../../src/capture/step-list.ts');
    const code = `import { StepList } from ${JSON.stringify(steps)};
      const list = new StepList(new AbortController().signal, () => setTimeout(() => console.log('begun'), 300));
      await list.run('wait', 60000, () => new Promise((end) => setTimeout(() => end(undefined), 2000)));
      console.log(JSON.stringify({ clean: list.clean, ...list.results[0] }));`;
    const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', code]);
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    await once(child.stdout, 'data');
    child.kill('SIGSTOP');
    await setTimeout(12_000);
    child.kill('SIGCONT');
    await once(child, 'close');
    expect(said.trim().split('\n').at(-1)).toMatch(
      /^\{"clean":false,"name":"wait","result":"failed","ms":1\d{4},"reason":"suspended: 1\d s"\}$/,
    );
  });
});
