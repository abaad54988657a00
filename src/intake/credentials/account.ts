import { z } from 'zod';

/** Fields that another version of the reader gives in another form are left out, and all that stands beside them is kept. */
const text = z.string().optional().catch(undefined);
const list = <T extends z.ZodType>(each: T) =>
  z
    .array(z.unknown())
    .catch([])
    .transform((values) => values.flatMap((value) => each.safeParse(value).data ?? []));

const check = z.object({ code: z.string(), explanation: text });
const checks = z.object({ success: list(check), informational: list(check), failure: list(check) });
const noChecks = { success: [], informational: [], failure: [] };

const named = z.object({ name: z.string(), version: text });
const program = z.union([z.string().transform((name) => ({ name, version: undefined })), named]);

const action = z.object({
  action: z.string(),
  digitalSourceType: text,
  when: text,
  softwareAgent: program.optional().catch(undefined),
});
const ingredient = z.object({
  ...{ title: text, format: text, relationship: text, active_manifest: text },
  validation_results: z
    .object({ activeManifest: checks.catch(noChecks) })
    .optional()
    .catch(undefined),
});
const assertion = z.object({
  label: z.string(),
  data: z
    .object({ actions: list(action) })
    .optional()
    .catch(undefined),
});

const manifest = z.object({
  title: text,
  claim_generator: text,
  claim_generator_info: list(named),
  signature_info: z.object({ alg: text, issuer: text, common_name: text, time: text }).catch({}),
  assertions: list(assertion),
  ingredients: list(ingredient),
});

/** The reader's own account of all that it found. */
export const storeAccount = z.object({
  active_manifest: z.string(),
  validation_state: z.enum(['Invalid', 'Valid', 'Trusted']),
  manifests: z.record(z.string(), manifest),
  validation_results: z
    .object({
      activeManifest: checks.catch(noChecks),
      ingredientDeltas: list(z.object({ validationDeltas: checks.catch(noChecks) })),
    })
    .catch({ activeManifest: noChecks, ingredientDeltas: [] }),
});
export type StoreAccount = z.infer<typeof storeAccount>;
export type ManifestAccount = z.infer<typeof manifest>;
export type ChecksAccount = z.infer<typeof checks>;

const name = z.object({ O: text, CN: text }).catch({ O: undefined, CN: undefined });

/** That in the form of the standard, which says more of the certificate. */
export const standardAccount = z
  .object({
    manifests: list(
      z.object({
        label: z.string(),
        signature: z
          .object({
            algorithm: text,
            certificateInfo: z
              .object({
                serialNumber: text,
                issuer: name,
                subject: name,
                validity: z
                  .object({ notBefore: text, notAfter: text })
                  .catch({ notBefore: undefined, notAfter: undefined }),
              })
              .optional()
              .catch(undefined),
          })
          .optional()
          .catch(undefined),
        validationResults: checks.catch(noChecks),
      }),
    ),
  })
  .catch({ manifests: [] });
export type StandardAccount = z.infer<typeof standardAccount>;
