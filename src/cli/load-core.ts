/** The core, loaded by the command that needs it: `verify` and `--help` do without, and are there at once. */
export function loadCore(): Promise<typeof import('../core/index.ts')> {
  return import('../core/index.ts');
}

/** What of the core opens and makes lockers: less than half of it. */
export function loadLockers(): Promise<typeof import('../core/lockers.ts')> {
  return import('../core/lockers.ts');
}
