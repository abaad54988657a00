import { app } from '../contract/app.ts';
import { JejakError } from '../contract/error.ts';
import type { OcrSaid } from '../contract/ocr.ts';
import { standingText } from '../contract/ocr-names.ts';
import type { Locker } from '../locker/index.ts';
import { pictureTexts } from './picture-text.ts';

/**
 * Keeps what a person says stands in an item's picture, beside what was read of it. Who says what was read as it was read
 * says that it is so.
 *
 * @param knew the files with its text that they saw
 * @throws JejakError `ocr-nothing-read`, `changed-meanwhile`, `file-purged`, `ocr-too-much-text`
 */
export async function correctPictureText(
  locker: Locker,
  { item, text, knew }: { item: string; text: string; knew?: readonly string[] },
): Promise<string> {
  const { reading, standing } = await textsOf(locker, item);
  const lines = text.toWellFormed().replaceAll('\r\n', '\n').split('\n');
  const trimmed = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
  return add(locker, { item, reading, corrects: standing, text: trimmed, knew });
}

/**
 * Takes the correction that counts back, by a file that says so: what stood before it counts again, and it stays to be
 * seen.
 *
 * @throws JejakError `ocr-nothing-corrected`, and as `correctPictureText`
 */
export async function takeBackCorrection(
  locker: Locker,
  { item, knew }: { item: string; knew?: readonly string[] },
): Promise<string> {
  const { said, reading, standing } = await textsOf(locker, item);
  if (standing.said.what !== 'correction')
    throw new JejakError('ocr-nothing-corrected', 'wrong-use', { item });
  const { corrects } = standing.said;
  const before =
    said.find(({ role, said: { what } }) => role === corrects && what === 'correction') ?? reading;
  const { text } = before.said;
  return add(locker, { item, reading, corrects: standing, standsAgain: before.role, text, knew });
}

async function textsOf(
  locker: Locker,
  id: string,
): Promise<{ said: OcrSaid[]; reading: OcrSaid; standing: OcrSaid }> {
  const item = locker.item(id);
  const { said } = await pictureTexts(locker, item);
  const reading = said.findLast((each) => each.said.what === 'reading');
  if (reading === undefined) throw new JejakError('ocr-nothing-read', 'wrong-use', { item: item.item });
  return { said, reading, standing: standingText(said) ?? reading };
}

interface Correction {
  item: string;
  reading: OcrSaid;
  corrects: OcrSaid;
  standsAgain?: string;
  text: string;
  knew?: readonly string[] | undefined;
}

function add(
  locker: Locker,
  { item: id, reading, corrects, standsAgain, text, knew }: Correction,
): Promise<string> {
  const item = locker.item(id);
  const { role, sha256 } = reading.said.picture;
  return locker.addPictureText({
    item: item.item,
    said: {
      ...{ v: 1, what: 'correction', picture: { role, sha256 }, corrects: corrects.role },
      ...(standsAgain === undefined ? {} : { standsAgain }),
      text,
    },
    tool: `${app.name} ${app.version}`,
    knew,
  });
}
