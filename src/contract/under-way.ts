import { z } from 'zod';
import { receivedForms } from './handed-in.ts';
import { readingsChoices } from './readings.ts';

/** What is kept of long work while it is under way: what was chosen for it, whole paths, and no secret. */
export const workUnderWay = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('export'),
    case: z.string(),
    out: z.string(),
    /** Where it lies until it is whole. */
    partial: z.string(),
    to: z.string(),
    why: z.string(),
    /** Not there where an earlier version began it. */
    readings: z.enum(readingsChoices).default('all'),
    protection: z.enum(['none', 'passphrase', 'recipients']),
    recipients: z.array(z.string()),
    /** The file of the certificate that was to sign it too; not there where an earlier version began it. */
    certificate: z.string().nullable().default(null),
    /** Ids of records that are not to go out; not there where an earlier version began it. */
    leaveOut: z.array(z.string()).default([]),
    /** Whether a file of that name was there, and was to be replaced. */
    replaces: z.boolean(),
  }),
  z.object({
    kind: z.literal('import'),
    /** `pageUrl` of those that are saved pages. */
    files: z.array(z.object({ path: z.string(), pageUrl: z.string().nullable() })),
    /** In which some of them were found; none where an earlier version began it. */
    folders: z.array(z.string()).default([]),
    case: z.string().nullable(),
    receivedFrom: z.string(),
    /** Not there where an earlier version began it. */
    receivedWhere: z.string().default(''),
    receivedWhen: z.object({ at: z.string(), zone: z.string().nullable() }).nullable().default(null),
    receivedHow: z.string().default(''),
    receivedForm: z.enum(receivedForms).nullable().default(null),
    note: z.string(),
  }),
  z.object({ kind: z.literal('backup'), file: z.string() }),
  /** A stored file that is copied out; it is not begun again, only what it left is taken away. */
  z.object({ kind: z.literal('copy'), partial: z.string() }),
  z.object({ kind: z.literal('check'), deep: z.boolean() }),
  z.object({
    kind: z.literal('receive'),
    file: z.string(),
    from: z.string(),
    key: z.string().nullable(),
    since: z.string().nullable(),
    opensWith: z.enum(['nothing', 'passphrase', 'identity']),
    identity: z.string().nullable(),
  }),
]);

export type WorkUnderWay = z.infer<typeof workUnderWay>;
