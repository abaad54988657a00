/** Raw files of cameras, of which the small or large picture is shown that the camera put into them. */
const raw =
  /^image\/x-(adobe-dng|canon-cr[23]|fujifilm-raf|nikon-nef|olympus-orf|panasonic-rw2|pentax-pef|sony-arw)$/;

export function isRawPicture(mediaType: string): boolean {
  return raw.test(mediaType);
}

/** Pictures that the window cannot draw itself: a view of them is made as it is looked at, and stored nowhere. */
export function isViewed(mediaType: string): boolean {
  return mediaType === 'image/tiff' || /^image\/hei[cf]/.test(mediaType) || isRawPicture(mediaType);
}
