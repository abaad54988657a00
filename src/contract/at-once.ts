/** The most pages that are captured at the same time: more would only wait for each other. */
export const mostAtOnce = 16;
