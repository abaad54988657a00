import { damage } from '../damage.ts';
import type { Source } from '../source-file.ts';
import type { StructureFinding } from './finding.ts';
import { checkGif } from './gif.ts';
import { endOfItems } from './heif-extents.ts';
import { checkIsoMedia } from './iso-media.ts';
import { checkJpeg } from './jpeg.ts';
import { checkPdf } from './pdf.ts';
import { checkPng } from './png.ts';
import { checkRiff } from './riff.ts';
import { checkZip } from './zip.ts';

/**
 * Looks whether a file is whole, by its own marks: markers, box and chunk lengths, check sums, the end
 * that its format asks for. Reads little of most formats; pictures are decoded elsewhere.
 */
export function checkStructure(source: Source, mediaType: string): StructureFinding {
  if (source.size === 0) return { damage: damage('empty', 'no bytes'), complete: true };
  switch (mediaType) {
    case 'image/jpeg':
      return checkJpeg(source);
    case 'image/png':
    case 'image/apng':
      return checkPng(source);
    case 'image/webp':
    case 'audio/wav':
    case 'video/vnd.avi':
      return checkRiff(source);
    case 'image/heic':
    case 'image/heif':
    case 'image/heic-sequence':
    case 'image/heif-sequence':
    case 'image/avif':
      return checkHeif(source);
    case 'video/mp4':
    case 'video/quicktime':
    case 'video/3gpp':
    case 'video/3gpp2':
    case 'video/x-m4v':
    case 'audio/x-m4a':
    case 'audio/mp4':
      return checkIsoMedia(source);
    case 'application/pdf':
      return checkPdf(source);
    case 'application/zip':
      return checkZip(source);
    case 'image/gif':
      return checkGif(source);
    default:
      return mediaType.startsWith('application/vnd.openxmlformats-officedocument.') ||
        mediaType.startsWith('application/vnd.oasis.opendocument.')
        ? checkZip(source)
        : { complete: true };
  }
}

function checkHeif(source: Source): StructureFinding {
  const found = checkIsoMedia(source);
  const end = endOfItems(source);
  return found.damage === undefined && end !== null && end > source.size
    ? { damage: damage('truncated', `the picture goes on to byte ${end}`), complete: true }
    : found;
}
