import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { compiledCode } from '../compiled-code.ts';
import type { Inspect, Target } from './target.ts';

const longestMs = 120_000;

/** Processes that inspect what storms left; one that dies or hangs is a finding, and is replaced. */
export interface Inspectors {
  inspect: Inspect;
  close(): void;
}

export function startInspectors(target: Target, count: number): Inspectors {
  const idle: ChildProcess[] = [];
  const waiting: ((child: ChildProcess) => void)[] = [];
  const script = fileURLToPath(new URL('inspector-process.ts', import.meta.url));
  const start = (): ChildProcess =>
    fork(script, [target.inspector.href], {
      execArgv: ['--disable-warning=ExperimentalWarning'],
      env: { ...process.env, NODE_COMPILE_CACHE: compiledCode },
    });
  const giveBack = (child: ChildProcess): void => {
    const next = waiting.shift();
    if (next === undefined) idle.push(child);
    else next(child);
  };
  for (let number = 0; number < count; number += 1) giveBack(start());
  return {
    async inspect(left) {
      const child = idle.pop() ?? (await new Promise<ChildProcess>((resolve) => waiting.push(resolve)));
      const answer = await ask(child, left);
      if (answer === undefined) {
        child.kill('SIGKILL');
        giveBack(start());
        return ['the inspector died or hung while opening it'];
      }
      giveBack(child);
      return answer;
    },
    close() {
      for (const child of idle) child.kill();
    },
  };
}

function ask(child: ChildProcess, left: Parameters<Inspect>[0]): Promise<string[] | undefined> {
  return new Promise((resolve) => {
    const finish = (answer: string[] | undefined): void => {
      clearTimeout(watchdog);
      child.off('exit', onExit);
      child.off('message', onMessage);
      resolve(answer);
    };
    const onExit = (): void => finish(undefined);
    const onMessage = (answer: string[]): void => finish(answer);
    const watchdog = setTimeout(onExit, longestMs);
    child.once('exit', onExit);
    child.once('message', onMessage);
    child.send(left);
  });
}
