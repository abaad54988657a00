/**
 * Which texts of pictures go out with a case: all that were read and said; only what persons said stands in them, where
 * that counts by now; or none. What was read is no evidence by itself, and nobody may have looked at it.
 */
export const readingsChoices = ['all', 'checked', 'none'] as const;
export type Readings = (typeof readingsChoices)[number];

/** Why a bundle has not the text of a picture, in its `case.json`; words: `withheld.readings`. */
export const readingsLeftOut = 'left out: the text that was read in the picture';
