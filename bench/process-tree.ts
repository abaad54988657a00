import { readdirSync, readFileSync } from 'node:fs';

/** Resident memory in MiB: of a process and all that it started, and of the largest single one of them. */
export interface TreeMemory {
  tree: number;
  largest: number;
}

interface Running {
  parent: number;
  name: string;
  pages: number;
}

const pageBytes = 4096;
const browserNames = /^(chrom|headless_shell|google-chrome|msedge)/;

/** Reads `/proc` (Linux only). The browser and what it starts are left out, as the bound says. */
export function treeMemory(pid: number): TreeMemory {
  const running = readProcesses();
  const counted = { tree: 0, largest: 0 };
  const visit = (id: number): void => {
    const process = running.get(id);
    if (process === undefined || browserNames.test(process.name)) return;
    const mib = (process.pages * pageBytes) / 2 ** 20;
    counted.tree += mib;
    counted.largest = Math.max(counted.largest, mib);
    for (const [child, { parent }] of running) if (parent === id) visit(child);
  };
  visit(pid);
  return counted;
}

function readProcesses(): Map<number, Running> {
  const found = new Map<number, Running>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const stat = readStat(name);
    if (stat !== null) found.set(Number(name), stat);
  }
  return found;
}

/** proc(5), `/proc/PID/stat`: fields 2 (comm), 4 (ppid) and 24 (rss); null where the process has ended. */
function readStat(pid: string): Running | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return null;
    throw error;
  }
  const end = text.lastIndexOf(')');
  const fields = text.slice(end + 2).split(' ');
  return {
    name: text.slice(text.indexOf('(') + 1, end),
    parent: Number(fields[1]),
    pages: Number(fields[21]),
  };
}
