/** Why the bytes of files are removed: the code stands in the clear in the tombstone. Without a schema library, for the window. */
export const purgeReasons = ['retention', 'court-order', 'privacy', 'unrelated', 'mistake'] as const;
