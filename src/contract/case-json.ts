import { z } from 'zod';
import { saidAccount, saidAct, saidAttribution, saidSubject } from './acts.ts';
import { saidBanner } from './banner.ts';
import { hex64, id32, instant, itemKind, itemSource, itemState } from './item.ts';
import { listOf } from './list-of.ts';

const seq = z.int().nonnegative();

/** A file that is in the bundle, at `path`. */
const includedFile = z
  .object({
    path: z.string(),
    role: z.string(),
    commit: hex64,
    name: z.string(),
    mediaType: z.string(),
    bytes: z.int().nonnegative(),
    sha256: hex64,
  })
  .loose();

/** `data/case.json`: what is disclosed about the case (docs/formats). A reader ignores what it does not know. */
export const caseJson = z
  .object({
    v: z.literal(1),
    bundle: id32,
    origin: z.string(),
    case: z.object({ id: id32, number: z.string(), title: z.string() }).loose(),
    officers: listOf(z.object({ id: id32, name: z.string(), agency: z.string() }).loose()),
    exhibits: listOf(
      z.object({ label: z.string(), item: id32, title: z.string(), files: listOf(includedFile) }).loose(),
    ),
    items: listOf(
      z
        .object({
          id: id32,
          kind: itemKind,
          state: itemState,
          title: z.string(),
          capturedAt: instant,
          source: itemSource,
          files: listOf(includedFile.extend({ path: z.string().optional() })),
        })
        .loose(),
    ),
    withheld: listOf(
      z
        .object({
          item: id32,
          files: listOf(z.object({ role: z.string(), commit: hex64 }).loose()),
          reason: z.string(),
        })
        .loose(),
    ),
    /** Who did what, as far as it stands; absent where nothing is said of it, or in another form. */
    subjects: listOf(saidSubject.omit({ nipCommit: true, withdrawn: true }).extend({ id: id32 }))
      .optional()
      .catch(undefined),
    accounts: listOf(saidAccount.omit({ withdrawn: true }).extend({ id: id32 }))
      .optional()
      .catch(undefined),
    attributions: listOf(saidAttribution.omit({ withdrawn: true }).extend({ id: id32 }))
      .optional()
      .catch(undefined),
    acts: listOf(saidAct.omit({ withdrawn: true }).extend({ id: id32 }))
      .optional()
      .catch(undefined),
    /** What was put up where, likewise. */
    banners: listOf(saidBanner.omit({ withdrawn: true }).extend({ id: id32 }))
      .optional()
      .catch(undefined),
    withheldEntries: listOf(z.object({ seq, caseSeq: seq, reason: z.string() }).loose()),
  })
  .loose();
export type CaseJson = z.infer<typeof caseJson>;
