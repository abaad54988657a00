const codes = new Set(['opened-for-reading', 'opened-on-full-disk', 'first-page-damaged']);

/** Whether a locker was opened for reading only, since it is damaged or its disk is full: nobody acts in it. */
export function isForReading({ findings }: { findings: readonly { code: string }[] }): boolean {
  return findings.some(({ code }) => codes.has(code));
}
