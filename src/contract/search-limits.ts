/** The longest query: a longer one is refused by whoever takes it from a person, and cut by the search. */
export const mostSearchCharacters = 1000;
/** The most hits of one search. */
export const mostSearchHits = 1000;
