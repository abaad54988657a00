import type { WriteStream } from 'node:tty';
import type { Progress } from '../contract/sink.ts';
import type { Words } from '../words/say.ts';
import { plainLine } from './plain-line.ts';

const barWidth = 24;
const leastPauseMs = 80;

/**
 * One line on stderr that is drawn over and over: step, bar, share. Drawn only on a terminal; into a
 * file or a pipe each new step is one plain line where `JEJAK_PROGRESS=plain` asks for it, else nothing.
 */
export function progressLine(
  stream: WriteStream | (NodeJS.WritableStream & { isTTY?: boolean; columns?: number }),
  words: Words,
): { show: (progress: Progress) => void; clear: () => void } {
  let drawn = false;
  let lastAt = 0;
  let lastStep = '';
  const clear = (): void => {
    if (drawn) stream.write('\r\x1b[2K');
    drawn = false;
  };
  const show = (progress: Progress): void => {
    const step = words.sayCode('step', progress.step);
    if (stream.isTTY !== true) {
      if (progress.step !== lastStep && process.env['JEJAK_PROGRESS'] === 'plain') {
        stream.write(
          `${plainLine(`${step}${progress.detail === undefined ? '' : ` ${progress.detail}`}`)}\n`,
        );
      }
      lastStep = progress.step;
      return;
    }
    const now = performance.now();
    if (progress.step === lastStep && now - lastAt < leastPauseMs && progress.done !== progress.total) return;
    lastStep = progress.step;
    lastAt = now;
    const line = plainLine(
      [step, drawBar(progress, words), countOf(progress, words), progress.detail ?? '']
        .filter((part) => part !== '')
        .join('  '),
    );
    stream.write(`\r\x1b[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
    drawn = true;
  };
  return { show, clear };
}

function drawBar(progress: Progress, words: Words): string {
  const { done, total } = progress;
  if (done === undefined) return '';
  if (total === undefined || total === 0) return amount(done, progress, words);
  const share = Math.min(1, done / total);
  const full = Math.round(share * barWidth);
  const bar = '▮'.repeat(full) + '▯'.repeat(barWidth - full);
  return `${bar} ${amount(done, progress, words)} / ${amount(total, progress, words)}`;
}

function countOf({ count }: Progress, words: Words): string {
  return count === undefined ? '' : words.say('work.files', { done: count.done + 1, total: count.total });
}

function amount(value: number, progress: Progress, words: Words): string {
  const locale = words.language === 'id' ? 'id-ID' : 'en-GB';
  if (progress.unit === 'bytes') return formatBytes(value, locale);
  return new Intl.NumberFormat(locale).format(value);
}

/** Bytes for people: `4,2 MB` in Indonesian, `4.2 MB` in English; powers of ten. */
export function formatBytes(bytes: number, locale: string): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 100 ? 0 : 1;
  return `${new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value)} ${units[unit] ?? ''}`;
}
