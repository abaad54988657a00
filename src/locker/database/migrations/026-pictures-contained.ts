/**
 * Items of which nothing is kept by what their picture looks like are asked anew: pictures that were taken out of
 * conversations and messages are compared too.
 */
export const picturesContained = `DELETE FROM picture_hash WHERE hash IS NULL`;
