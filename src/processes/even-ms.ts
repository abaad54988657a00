/** The even clock of the system, in ms: nobody sets it, and all threads of a process count from the same moment. */
export function evenMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
