import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { guardProcess } from '../processes/guard.ts';
import { charsetOf } from './charset.ts';
import type { Warnings } from './photo-warnings.ts';
import type { Source } from './source-file.ts';

const plainUpTo = 4 * 1024 * 1024;
const pdfUpTo = 128 * 1024 * 1024;
const mostCharacters = 2 * 1024 * 1024;
const mostPages = 2000;
const mostMs = 20_000;
/** Memory of the process while it reads a PDF, in bytes. */
const mostResident = 512 * 1024 * 1024;

/** The text of a document, for the search and the role `text`: of PDFs and plain text. Null where there is none. */
export async function readText(
  source: Source,
  mediaType: string,
  warnings: Warnings,
): Promise<string | null> {
  if (mediaType === 'application/pdf') return await readPdfText(source, warnings);
  if (mediaType === 'text/plain' || mediaType === 'text/csv' || mediaType === 'text/markdown') {
    return readPlainText(source, warnings);
  }
  return null;
}

function readPlainText(source: Source, warnings: Warnings): string | null {
  if (source.size > plainUpTo) warnings.add('text-cut');
  const bytes = source.read(0, plainUpTo);
  const charset = charsetOf(bytes) ?? 'utf-8';
  if (charset === 'windows-1252') warnings.add('charset-assumed');
  const text = new TextDecoder(charset).decode(bytes);
  return text.trim() === '' ? null : text;
}

async function readPdfText(source: Source, warnings: Warnings): Promise<string | null> {
  if (source.size > pdfUpTo) {
    warnings.add('text-cut');
    return null;
  }
  try {
    const pages = await pdfPages(new Uint8Array(source.read(0, source.size)), warnings);
    const text = pages.join('\n\n').toWellFormed();
    return text.trim() === '' ? null : text;
  } catch {
    warnings.add('text-unreadable'); // locked with a password, or not a PDF that can be followed
    return null;
  }
}

async function pdfPages(data: Uint8Array, warnings: Warnings): Promise<string[]> {
  guardProcess(mostResident);
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  const task = getDocument({
    data,
    verbosity: 0,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    cMapUrl: `${join(folder, 'cmaps')}/`,
    cMapPacked: true,
    standardFontDataUrl: `${join(folder, 'standard_fonts')}/`,
  });
  const until = performance.now() + mostMs;
  try {
    const pdf = await task.promise;
    const pages: string[] = [];
    let characters = 0;
    for (let nth = 1; nth <= pdf.numPages; nth += 1) {
      if (nth > mostPages || characters > mostCharacters || performance.now() > until) {
        warnings.add('text-cut');
        break;
      }
      const page = await pdf.getPage(nth);
      const { items } = await page.getTextContent();
      const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
      characters += text.length;
      pages.push(text);
      page.cleanup();
    }
    return pages;
  } finally {
    await task.destroy();
  }
}
