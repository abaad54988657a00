/** For a script: films, which of them are seen as such, and whether all of one has come. */
export const wholeFilm = `
  const isWhole = ({ buffered, duration }) => Number.isFinite(duration) && buffered.length === 1 && buffered.start(0) < 0.2 && buffered.end(0) > duration - 0.2;
  const isLarge = (one) => isShown(one) && boxOf(one).width >= 200 && boxOf(one).height >= 110;
  // Of one whose pieces come from a script its address says nothing: what its row leads to does.
  const rowOf = (one) => Element.prototype.closest.call(one, 'article, [role="article"], [role="listitem"], [role="row"], [aria-posinset], li');
  const filmKey = (one) => JSON.stringify([trait(one, 'poster'), String(one.currentSrc).startsWith('blob:') ? trait(rowOf(one)?.querySelector('a[href]') ?? one, 'href') : String(one.currentSrc)]);
`;
