import { createInterface } from 'node:readline/promises';
import type { SheetReading } from '../contract/anchor.ts';
import { groupsInRow, lookAtRow, rowsOfSheet } from '../contract/anchor.ts';
import { JejakError } from '../contract/error.ts';
import type { Words } from '../words/say.ts';
import { tellFault } from '../words/tell-anchor.ts';
import { loadCore } from './load-core.ts';
import type { RunArguments } from './program.ts';

/** What a sheet says is shorter by far. */
const largestInput = 16 * 1024;

/** What a sheet says, as it was given to the command: typed along, in a file, or row by row. */
export async function sheetGiven({
  args,
  options,
  output,
}: Pick<RunArguments, 'args' | 'options' | 'output'>): Promise<{ text: string; reading: SheetReading }> {
  const typed = [args[1] ?? []].flat().join(' ');
  if (typed !== '') return { text: typed, reading: typed.includes('—') ? 'text' : 'typed' };
  const { file } = options;
  if (file === '-') return { text: await inputText(), reading: 'text' };
  if (typeof file === 'string') {
    const { readSheetFile } = await loadCore();
    return readSheetFile(file);
  }
  if (!process.stdin.isTTY) throw new JejakError('anchor-nothing-given', 'wrong-use');
  return { text: await askRows(output.words), reading: 'typed' };
}

async function inputText(): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin as AsyncIterable<Buffer>) {
    pieces.push(piece);
    size += piece.length;
    if (size > largestInput) throw new JejakError('anchor-file-too-large', 'wrong-use', { file: '-', size });
  }
  return Buffer.concat(pieces).toString('utf8');
}

/** One row after the other; one with a misprint is asked for again, and where it is is said. */
async function askRows(words: Words): Promise<string> {
  const reader = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const rows: string[] = [];
    while (rows.length < rowsOfSheet) {
      const row = rows.length;
      const typed = await reader.question(`${words.say('anchor.prompt.row', { row: row + 1 })}: `);
      const groups = lookAtRow(row, typed);
      const wrong = groups.findIndex(({ is }) => is !== 'fits');
      const at = wrong === -1 && groups.length < groupsInRow ? groups.length : wrong;
      if (at === -1) rows.push(typed);
      else {
        const group = groups[at];
        const is = group === undefined || group.is === 'fits' ? 'missing' : group.is;
        const fault = { row: row + 1, group: at + 1, typed: group?.typed ?? '', is } as const;
        process.stderr.write(`  ${tellFault(fault, words)}\n`);
      }
    }
    return rows.join('\n');
  } finally {
    reader.close();
  }
}
