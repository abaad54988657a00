import { cpSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseSaid, saidFileName } from './driver-voice.ts';
import type { Said } from './target.ts';

/** A copy of the template of its own for one run. The caller removes it. */
export function makeRunFolder(template: string, root: string): string {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  cpSync(template, root, { recursive: true, preserveTimestamps: true });
  return root;
}

export function readSaid(root: string): Said[] {
  const file = join(root, saidFileName);
  return existsSync(file) ? parseSaid(readFileSync(file, 'utf8')) : [];
}
