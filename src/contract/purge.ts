/** Why the bytes of files are removed: the code stands in the clear in the tombstone. Without a schema library, for the window. */
export const purgeReasons = ['retention', 'court-order', 'privacy', 'unrelated', 'mistake'] as const;
export type PurgeReason = (typeof purgeReasons)[number];

/** What the log says of files of an item whose bytes were removed. */
export interface Tombstone {
  roles: string[];
  /** One of `purgeReasons`, or the code of another program. */
  reason: string;
  at: string;
  /** The entry that says it, in its log. */
  entry: number;
}

/** What has to be known of an item before bytes of it are removed. */
export interface PurgeOutlook {
  /** Roles of whose bytes another item, or a bundle that was received, has the same: there they stay. */
  elsewhere: string[];
  /** The bundles that went out with it, by the log: their copies are out of reach. */
  bundles: { at: string; to: string }[];
  /** Other items that were made of it, and stay. */
  made: number;
}

/** Whether no file of an item has its bytes any more; its small picture is a cache, and none of them. */
export function isGone(item: {
  files: readonly { role: string }[];
  purged?: readonly Tombstone[] | undefined;
}): boolean {
  const gone = purgedRoles(item);
  const files = item.files.filter(({ role }) => role !== 'thumbnail');
  return files.length > 0 && files.every(({ role }) => gone.has(role));
}

/** Of the files of an item: whether the bytes of some, or of all of them, were removed. */
export function purgedOf(item: Parameters<typeof isGone>[0]): 'some' | 'all' | null {
  if (item.purged === undefined) return null;
  return isGone(item) ? 'all' : 'some';
}

/** The roles of an item whose bytes were removed. */
export function purgedRoles({ purged = [] }: { purged?: readonly Tombstone[] | undefined }): Set<string> {
  return new Set(purged.flatMap(({ roles }) => roles));
}

/** The roles that still have their bytes, the small picture left out: it is a cache, and goes with any of them. */
export function rolesLeft(item: Parameters<typeof isGone>[0]): string[] {
  const gone = purgedRoles(item);
  return item.files.map(({ role }) => role).filter((role) => role !== 'thumbnail' && !gone.has(role));
}
