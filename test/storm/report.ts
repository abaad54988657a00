import type { Blow } from './storm.ts';

export interface StormRun {
  seed: number;
  /** How many kills and failing calls, and how many power cuts, were asked for. */
  shots: string;
  cuts: string;
  at: Date;
  seconds: number;
  version: string;
  machine: string;
  blows: Blow[];
}

/** The last result of a storm as `docs/storm.md` keeps it. */
export function formatReport({ seed, shots, cuts, at, seconds, version, machine, blows }: StormRun): string {
  const met = blows.filter((blow) => blow.met);
  const wrong = blows.filter((blow) => blow.problems.length > 0);
  return `# Storm: what is left after a kill, a failing disk, a full disk and a power cut

Written by \`npm run storm\`; not by hand. What it does: an operation of the product is run in a process of its own on a prepared locker, and at the Nth call of one kind on the files of the locker, of its notes and of the bundle, the process is killed, or the call fails, once or from then on (strace). For a power cut, one run is recorded with everything that it writes, and the disk is built as it would be if the power went before any one change: what no fsync had made durable is kept, dropped, dropped in part, or torn at sectors of 512 or 4096 bytes; names need their folder's fsync. After each blow the locker is opened, \`check\` looks at every byte, everything that had been reported as stored is read and hashed, and what lies in the folder is looked at; after some of them the operation is done again. What a browser is given on its way (the scratch folder of a capture) is not part of it: what is left of a page where a step fails there is held by test/capture/full-scratch.test.ts.

- Seed ${seed} (\`JEJAK_STORM_SEED=${seed} node test/storm/run.ts --shots ${shots} --cuts ${cuts}\`), ${at.toISOString()}, version ${version}, ${machine}
- ${met.length} blows in ${Math.round(seconds / 60)} minutes; **${wrong.length} left something wrong**

| operation | blow | times | ended |
|---|---|---|---|
${rows(met).join('\n')}
${wrong.length === 0 ? '' : `\n## Wrong\n\n${wrong.map(({ name, problems }) => `- ${name}: ${problems.join('; ')}`).join('\n')}\n`}`;
}

function rows(blows: Blow[]): string[] {
  const inOrder = blows.toSorted((one, other) =>
    one.operation + one.kind < other.operation + other.kind ? -1 : 1,
  );
  const groups = Map.groupBy(inOrder, ({ operation, kind }) => `${operation} | ${kind}`);
  return [...groups].map(([group, list]) => {
    const endings = Map.groupBy(list, ({ ending }) => ending);
    const told = [...endings].map(([ending, those]) => `${ending} ${those.length}`).toSorted();
    return `| ${group} | ${list.length} | ${told.join(', ')} |`;
  });
}
