/**
 * Why a signing key is changed, as the entry says it in the clear. `compromise`: somebody else may hold the former one, so
 * that of its seals only those count that a time-stamp proves older.
 */
export const rotationReasons = ['routine', 'compromise'] as const;
export type RotationReason = (typeof rotationReasons)[number];
