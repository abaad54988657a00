/** Raw files of cameras, of which the small or large picture is shown that the camera put into them. */
const raw =
  /^image\/x-(adobe-dng|canon-cr[23]|fujifilm-raf|nikon-nef|olympus-orf|panasonic-rw2|pentax-pef|sony-arw)$/;

export function isRawPicture(mediaType: string): boolean {
  return raw.test(mediaType);
}

/** Pictures of one form of file, of which one may hold several beside one another. */
export function hasHeifPages(mediaType: string): boolean {
  return /^image\/(?:hei[cf]|avif)/.test(mediaType);
}

/** Pictures that the window cannot draw itself: a view of them is made as it is looked at, and stored nowhere. */
export function isViewed(mediaType: string): boolean {
  return mediaType === 'image/tiff' || /^image\/hei[cf]/.test(mediaType) || isRawPicture(mediaType);
}

/** So are those of which it would draw one page alone. */
export function isShownByView(mediaType: string, pages: number): boolean {
  return isViewed(mediaType) || (pages > 1 && mediaType === 'image/avif');
}
