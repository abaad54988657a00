import type { Warnings } from '../photo-warnings.ts';
import type { TagGroups } from './read-tags.ts';
import { type PictureTags, textOf } from './tags.ts';

/** Programs that change pictures. Cameras and phones name their own software in the same place. */
const editors =
  /\b(?:photoshop|lightroom|fireworks|illustrator|adobe (?:express|firefly)|gimp|snapseed|picsart|pixlr|paint\.net|capture one|darktable|rawtherapee|luminar|vsco|facetune|meitu|beautyplus|youcam|facelab|faceapp|inshot|capcut|lightleap|polarr|picmonkey|photoscape|photodirector|paintshop|coreldraw|acdsee|irfanview|xnview|faststone|picasa|krita|inkscape|pixelmator|imagemagick|graphicsmagick|photopea|stable diffusion|midjourney|dall-?e|(?:affinity|canva|corel|prisma|remini)(?![a-z]))/i;

/** Where a file names the software that wrote it, by the groups of the reader. */
const softwareTags: Record<string, readonly string[]> = {
  exif: ['Software', 'ProcessingSoftware'],
  xmp: ['CreatorTool', 'Software', 'HistorySoftwareAgent'],
  iptc: ['Originating Program', 'Program Version'],
  png: ['Software'],
  pngText: ['Software'],
};

/** Names as messengers give them to pictures and films that they made smaller. */
const messengerNames = [
  /^(?:IMG|VID)-\d{8}-WA\d{4,}/i,
  /^WhatsApp (?:Image|Video) \d{4}-\d{2}-\d{2} at /i,
  /^(?:\d{8}-)?(?:PHOTO|VIDEO)-\d{4}-\d{2}-\d{2}-\d{2}-\d{2}-\d{2}/,
  /^photo_\d+@?.{0,3}\d{2}-\d{2}-\d{4}_\d{2}-\d{2}-\d{2}/i,
  /^(?:photo|video)_\d{4}-\d{2}-\d{2}_\d{2}-\d{2}-\d{2}/i,
  /^FB_IMG_\d+/i,
  /^received_\d{6,}/i,
  /^signal-\d{4}-\d{2}-\d{2}-/i,
];

/** What was done with a picture on its way here, as far as its file says: by an editor, or by a messenger. */
export function warnOfPassingOn(
  groups: TagGroups,
  tags: PictureTags,
  name: string,
  warnings: Warnings,
): void {
  if (namesEditor(groups)) warnings.add('edited');
  const hasCamera = ['Make', 'Model', 'DateTimeOriginal'].some((tag) => textOf(tags.exif[tag]) !== null);
  if (hasCamera) return;
  if (isNamedByMessenger(name) || isFromFacebook(groups)) warnings.add('messenger-copy');
}

/** Whether a file is named as a messenger names what it passes on. */
export function isNamedByMessenger(name: string): boolean {
  const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  return messengerNames.some((form) => form.test(base));
}

function namesEditor(groups: TagGroups): boolean {
  return Object.entries(softwareTags).some(([group, names]) =>
    names.some((name) => editors.test(textIn(groups[group]?.[name]) ?? '')),
  );
}

/** Facebook writes a mark of its own into IPTC where it passes a picture on. */
function isFromFacebook(groups: TagGroups): boolean {
  return textIn(groups['iptc']?.['Special Instructions'])?.startsWith('FBMD') === true;
}

/** The text of a tag, as it stands or as the reader describes it. */
function textIn(tag: unknown): string | null {
  if (typeof tag !== 'object' || tag === null) return null;
  const described = 'description' in tag && typeof tag.description === 'string' ? tag.description : null;
  return ('value' in tag ? textOf(tag.value) : null) ?? described;
}
