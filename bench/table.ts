import { cpus, release, totalmem } from 'node:os';
import type { Row } from './row.ts';

const heads = ['bench', 'what', 'product', 'floor', 'ratio', 'least … most', 'bound', 'met', 'peak MiB'];

/** Which machine a table is of. */
export function machineLine(rounds: string): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = all[0]?.model.trim() ?? 'unknown processor';
  return `${new Date().toISOString().slice(0, 10)}, ${all.length} × ${model}, ${memory} GiB, ${process.platform} ${release()}, Node ${process.version}, ${rounds}`;
}

/** A Markdown table, padded so that it also reads well in a terminal. */
export function toTable(rows: readonly Row[]): string {
  const lines = [heads, ...rows.map(toCells)];
  const widths = heads.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  const [head, ...body] = lines.map(
    (line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  const notes = rows
    .filter((row) => row.note !== undefined)
    .map((row) => `- ${row.bench}, ${row.what}: ${row.note ?? ''}`);
  return [head ?? '', rule, ...body, ...(notes.length > 0 ? ['', ...notes] : [])].join('\n');
}

function toCells(row: Row): string[] {
  const { ratio, bound } = row;
  return [
    row.bench,
    row.what,
    `${round(row.product)} ${row.unit}`,
    row.floor === null ? '' : `${round(row.floor)} ${row.unit}`,
    ratio === null ? '' : ratio.value.toFixed(2),
    ratio === null ? '' : `${ratio.least.toFixed(2)} … ${ratio.most.toFixed(2)}`,
    bound === null ? '' : `${bound.sign} ${bound.value}`,
    row.met === null ? '' : row.met ? 'yes' : 'NO',
    row.peak === null ? '' : String(Math.round(row.peak)),
  ];
}

function round(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}
