/** For a script: films, which of them are seen as such, and whether all of one has come. */
export const wholeFilm = `
  const isWhole = ({ buffered, duration }) => Number.isFinite(duration) && buffered.length === 1 && buffered.start(0) < 0.2 && buffered.end(0) > duration - 0.2;
  const isLarge = (one) => isShown(one) && boxOf(one).width >= 200 && boxOf(one).height >= 110;
  const filmKey = (one) => trait(one, 'poster') || String(one.currentSrc);
`;
