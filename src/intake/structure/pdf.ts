import { damage } from '../damage.ts';
import type { Source } from '../source-file.ts';
import type { StructureFinding } from './finding.ts';

const tailBytes = 4096;

/** Looks for a PDF's end mark and that `startxref` leads to a cross-reference (ISO 32000-1, 7.5.5). */
export function checkPdf(source: Source): StructureFinding {
  const tailAt = Math.max(0, source.size - tailBytes);
  const tail = source.read(tailAt, tailBytes).toString('latin1');
  if (!tail.includes('%%EOF')) return { damage: damage('truncated', 'no %%EOF at the end'), complete: true };
  const start = /startxref\s+(\d{1,12})\s+%%EOF/.exec(tail.slice(tail.lastIndexOf('startxref')));
  if (start === null)
    return { damage: damage('structure-broken', 'no startxref before %%EOF'), complete: true };
  // Bytes before the `%PDF` shift every offset: readers accept a header within the first 1024.
  const shift = Math.max(0, source.read(0, 1024).indexOf('%PDF-'));
  const targets = [Number(start[1]), Number(start[1]) + shift].map((at) =>
    source.read(at, 32).toString('latin1'),
  );
  return targets.some((target) => /^\s*(xref|\d+\s+\d+\s+obj)/.test(target))
    ? { complete: true }
    : { damage: damage('structure-broken', 'startxref leads to no cross-reference'), complete: true };
}
