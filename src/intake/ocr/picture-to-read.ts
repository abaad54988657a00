/** A picture of which the text is to be read. */
export interface PictureToRead {
  bytes: Uint8Array;
  mediaType: string;
  /** Exif's 1 to 8 as the facts give it; null: what the picture itself says. */
  orientation: number | null;
  /** Of a TIFF with several pictures which of them, from 1; 1 of any other file. */
  page: number;
}
