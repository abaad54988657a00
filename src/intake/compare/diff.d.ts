/** The one form in which the package is used: with a time limit, after which it gives nothing. */
declare module 'diff' {
  export function diffArrays<T>(
    older: T[],
    newer: T[],
    options: { timeout: number },
  ): { value: T[]; added: boolean; removed: boolean; count: number }[] | undefined;
}
