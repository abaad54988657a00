/** The row of the picture that is in the middle of what is seen of it; `scale`: CSS pixels to one of its own. */
export function rowInMiddle(area: HTMLElement, scale: number): number {
  return (area.clientHeight / 2 - topOf(area)) / scale;
}

/** Scrolls so that a row of the picture comes to the middle. True where that moved anything. */
export function toMiddle(area: HTMLElement, row: number, scale: number, left: number): boolean {
  const before = { top: area.scrollTop, left: area.scrollLeft };
  area.scrollTop += topOf(area) - (area.clientHeight / 2 - row * scale);
  area.scrollLeft = left;
  return area.scrollTop !== before.top || area.scrollLeft !== before.left;
}

/** Of the picture, from the top of what is seen. */
function topOf(area: HTMLElement): number {
  const canvas = area.firstElementChild;
  if (canvas === null) return 0;
  return canvas.getBoundingClientRect().top - area.getBoundingClientRect().top - area.clientTop;
}
