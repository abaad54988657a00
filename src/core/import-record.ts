import type { Stats } from 'node:fs';
import { arch, hostname, platform, release } from 'node:os';
import { basename } from 'node:path';
import { app } from '../contract/app.ts';
import type { ItemState, StepResult } from '../contract/item.ts';
import type { IntakeFacts } from '../intake/client.ts';
import { modifiedAt } from './source-files.ts';

let knownZone: { name: string; offset: number } | undefined;

/** The computer's zone by its IANA name. To ask for it takes a third of a millisecond: it is asked where the offset is another. */
export function systemTimeZone(): string {
  const offset = new Date().getTimezoneOffset();
  if (knownZone?.offset !== offset) {
    knownZone = { name: Intl.DateTimeFormat().resolvedOptions().timeZone, offset };
  }
  return knownZone.name;
}

/** The computer, as a record names it. */
export function thisDevice(): { name: string; os: string } {
  return { name: hostname(), os: `${platform()} ${release()} ${arch()}` };
}

/** The `capture` file of an imported item: how the bytes came in, on what machine, with what result. */
export function importRecord(about: {
  path: string;
  info: Stats;
  startedAt: Date;
  facts: IntakeFacts | undefined;
  /** Where nobody read the file's facts. */
  damage?: IntakeFacts['damage'];
  steps: StepResult[];
  state: ItemState;
  /** Of a saved page: from where, by the word of who brought it in, and what showed it. */
  page?: { mediaType: string; url: string; rendering: unknown };
}): Record<string, unknown> {
  const { info, facts } = about;
  return {
    v: 1,
    what: 'import',
    state: about.state,
    file: {
      name: basename(about.path),
      bytes: info.size,
      modifiedAt: modifiedAt(info),
    },
    mediaType: facts?.mediaType ?? about.page?.mediaType ?? null,
    ...(about.page === undefined ? {} : { pageUrl: about.page.url, rendering: about.page.rendering ?? null }),
    startedAt: about.startedAt.toISOString(),
    endedAt: new Date().toISOString(),
    timeZone: systemTimeZone(),
    device: thisDevice(),
    app: { ...app, node: process.version },
    steps: about.steps,
    damage: about.damage ?? facts?.damage ?? null,
    warnings: facts?.warnings ?? [],
  };
}
