import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createDisk, type Loss, losses } from './disk.ts';
import { type DriverRun, runDriver, watchedPaths } from './driver-run.ts';
import { toFileOperations } from './file-operations.ts';
import { type Inspectors, startInspectors } from './inspectors.ts';
import type { Random } from './random.ts';
import { makeRunFolder } from './run-folder.ts';
import { allShots, type Counted, countCalls, nameShot, type Shot, toInjection } from './shots.ts';
import type { Said, Target } from './target.ts';
import { readCalls } from './trace-calls.ts';

/** One blow and what was wrong after it; `problems` is empty where nothing was. */
export interface Blow {
  operation: string;
  kind: string;
  name: string;
  /** The fault was met: a call that a quicker run never came to is no blow. */
  met: boolean;
  /** How the operation ended: killed, done, or the code of its error. */
  ending: string;
  problems: string[];
}

export interface Storm {
  /** Runs the operation once, unharmed, and counts its calls. */
  count(operation: string): Promise<Counted>;
  shots(operation: string): Promise<Shot[]>;
  /** Kills or fails one run, inspects what is left, and repeats the operation where asked. */
  shoot(shot: Shot, repeat: boolean): Promise<Blow>;
  /** Records one run and replays power cuts from it. */
  cutPower(operation: string, cuts: number, random: Random, onBlow: (blow: Blow) => void): Promise<void>;
  close(): void;
}

/** Codes of errors that tell a person what is wrong with the disk. */
const diskErrors = /^(disk-full|disk-failing|read-only|no-permission|locker-busy|out-unwritable)$/;

/** @param folder a scratch folder that the storm may fill; the caller removes it */
export async function openStorm(target: Target, folder: string, width: number): Promise<Storm> {
  const template = join(folder, 'template');
  mkdirSync(template, { recursive: true });
  await target.prepare(template);
  const inspectors = startInspectors(target, width);
  const counted = new Map<string, Promise<Counted>>();
  let runs = 0;
  const newRoot = (): string => join(folder, `run-${(runs += 1)}`);

  const countRun = async (operation: string): Promise<Counted> => {
    const root = makeRunFolder(template, newRoot());
    const traceFile = `${root}.trace`;
    const run = await runDriver(target, root, operation, { how: 'count', traceFile });
    if (run.said.at(-1)?.said !== 'done') throw new Error(`${operation} fails unharmed: ${describe(run)}`);
    const result = countCalls(await readCalls(traceFile), root);
    const problems = await inspectors.inspect({ root, operation, said: run.said });
    if (problems.length > 0) throw new Error(`${operation} is wrong unharmed: ${problems.join('; ')}`);
    rmSync(root, { recursive: true });
    rmSync(traceFile);
    return result;
  };
  const count = (operation: string): Promise<Counted> => {
    const known = counted.get(operation) ?? countRun(operation);
    counted.set(operation, known);
    return known;
  };

  return {
    count,
    shots: async (operation) => allShots(operation, await count(operation)),
    async shoot(shot, repeat) {
      const { operation } = shot;
      const { names } = await count(operation);
      const root = makeRunFolder(template, newRoot());
      const traceFile = `${root}.trace`;
      const paths = watchedPaths(names, root);
      const inject = toInjection(shot);
      const run = await runDriver(target, root, operation, { how: 'inject', traceFile, paths, inject });
      const met = shot.fault === 'kill' ? run.signal === 'SIGKILL' : await wasInjected(traceFile);
      const problems = judgeEnding(run, shot, met);
      problems.push(...(await inspectors.inspect({ root, operation, said: run.said })));
      if (repeat && problems.length === 0) {
        problems.push(...(await repeatRun(target, inspectors, root, operation, run.said)));
      }
      if (problems.length === 0) rmSync(root, { recursive: true });
      rmSync(traceFile, { force: true });
      return { operation, kind: shot.fault, name: nameShot(shot), met, ending: ending(run), problems };
    },
    async cutPower(operation, cuts, random, onBlow) {
      await count(operation);
      const root = makeRunFolder(template, newRoot());
      const traceFile = `${root}.trace`;
      const run = await runDriver(target, root, operation, { how: 'record', traceFile });
      if (run.said.at(-1)?.said !== 'done') throw new Error(`${operation} fails unharmed: ${describe(run)}`);
      const operations = toFileOperations(await readCalls(traceFile), root);
      rmSync(root, { recursive: true });
      rmSync(traceFile);
      const points = new Set(random.sample([...operations.keys()], cuts));
      const disk = createDisk(template);
      const said: Said[] = [];
      const underway = new Set<Promise<void>>();
      for (const [index, done] of operations.entries()) {
        if (points.has(index)) {
          const loss = random.pick(losses);
          const image = newRoot();
          mkdirSync(image);
          disk.writeImage(image, loss, random);
          const cut = inspectCut(inspectors, image, operation, [...said], loss, index).then((blow) => {
            underway.delete(cut);
            onBlow(blow);
          });
          underway.add(cut);
          if (underway.size >= width) await Promise.race(underway);
        }
        disk.apply(done);
        if (done.did === 'say') said.push(...done.said);
      }
      await Promise.all(underway);
    },
    close: () => inspectors.close(),
  };
}

async function inspectCut(
  inspectors: Inspectors,
  root: string,
  operation: string,
  said: Said[],
  loss: Loss,
  index: number,
): Promise<Blow> {
  const problems = await inspectors.inspect({ root, operation, said });
  if (problems.length === 0) rmSync(root, { recursive: true });
  const kind = `power cut, ${loss}`;
  return {
    operation,
    kind,
    name: `${operation}: ${kind}, before change ${index} (${root})`,
    met: true,
    ending: 'cut',
    problems,
  };
}

/** The same operation again on what a blow left: it must end well, and what was stored before must still be there. */
async function repeatRun(
  target: Target,
  inspectors: Inspectors,
  root: string,
  operation: string,
  before: Said[],
): Promise<string[]> {
  const again = await runDriver(target, root, operation, { how: 'alone' });
  if (again.said.at(-1)?.said !== 'done') return [`cannot be repeated: ${describe(again)}`];
  const stored = before.filter(({ said }) => said === 'stored');
  const problems = await inspectors.inspect({ root, operation, said: [...stored, ...again.said] });
  return problems.map((problem) => `after a repetition: ${problem}`);
}

function judgeEnding(run: DriverRun, shot: Shot, met: boolean): string[] {
  const last = run.said.at(-1);
  if (run.timedOut) return ['hangs'];
  if (shot.fault === 'kill' && run.signal === 'SIGKILL') return [];
  if (last?.said === 'done' && run.code === 0) return [];
  if (last?.said !== 'error') return [`ends without a word: ${describe(run)}`];
  if (!met) return [`fails though nothing was done to it: ${describe(run)}`];
  return diskErrors.test(last.code) ? [] : [`ends with an error that is not clear: ${describe(run)}`];
}

function ending(run: DriverRun): string {
  const last = run.said.at(-1);
  if (run.signal !== null) return run.signal;
  return last?.said === 'error' ? last.code : (last?.said ?? 'silent');
}

function describe(run: DriverRun): string {
  const last = run.said.at(-1);
  const words = last?.said === 'error' ? `${last.code} (${last.message})` : (last?.said ?? 'nothing said');
  return `${words}, exit ${String(run.code)} ${run.signal ?? ''} ${run.stderr.slice(-1500)}`.trim();
}

async function wasInjected(traceFile: string): Promise<boolean> {
  const { readFile } = await import('node:fs/promises');
  return (await readFile(traceFile, 'latin1')).includes('(INJECTED)');
}

/** Runs that were kept because something was wrong in them. */
export function keptRuns(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('run-'));
}
