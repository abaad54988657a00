/** What stands in place of a secret that was taken out before anything was written. */
export const removedMark = 'removed-by-jejak';
