import type { PicturePage } from '../../contract/bridge.ts';
import { JejakError } from '../../contract/error.ts';
import type { ItemFile } from '../../contract/item.ts';
import type { PicturePart } from '../../contract/redaction.ts';
import { type IntakeProcess, startIntakeProcess } from '../../intake/client.ts';
import type { Locker } from '../../locker/index.ts';

/** Of a picture whose parts are shown. */
const largestBytes = 256 * 1024 * 1024;
/** Without a part to cut for so long, the process that keeps the pictures is ended. */
const idleMs = 10_000;

/** Parts of the pictures of items, for what is too long or too wide to be drawn in one. */
export interface PictureParts {
  /** @throws JejakError `no-such-role`, `not-a-picture`, `picture-undecodable`, and what reading the file throws */
  cut(locker: Locker, of: { item: string; role: string }, part: PicturePart): Promise<Uint8Array>;
  /** A JPEG of a whole picture, upright, of what a browser cannot draw. @throws what `cut` throws */
  view(locker: Locker, of: { item: string; role: string }, shown: PicturePage): Promise<Uint8Array>;
}

export function createPictureParts(): PictureParts {
  let intake: IntakeProcess | undefined;
  let idle: NodeJS.Timeout | undefined;
  let asked = 0;
  const rest = (): void => {
    const open = intake;
    intake = undefined;
    void open?.close();
  };
  const inProcess = async (work: (reader: IntakeProcess) => Promise<Uint8Array>): Promise<Uint8Array> => {
    clearTimeout(idle);
    intake ??= startIntakeProcess();
    asked += 1;
    try {
      return await work(intake);
    } finally {
      asked -= 1;
      if (asked === 0) idle = setTimeout(rest, idleMs).unref();
    }
  };
  return {
    cut: (locker, { item, role }, part) => {
      const { sha256: name, bytes } = fileOf(locker, item, role);
      return inProcess((reader) =>
        reader.cut({ name, bytes, read: () => locker.readFile(item, role) }, part),
      );
    },
    view: (locker, { item, role }, { page }) => {
      const { mediaType } = fileOf(locker, item, role);
      return inProcess(async (reader) => {
        const read: Uint8Array[] = [];
        for await (const bytes of locker.readFile(item, role)) read.push(bytes);
        return reader.view(Buffer.concat(read), mediaType, page);
      });
    },
  };
}

/** @throws JejakError `no-such-role`, `not-a-picture` */
function fileOf(locker: Locker, item: string, role: string): ItemFile {
  const file = locker.item(item).files.find((each) => each.role === role);
  if (file === undefined) throw new JejakError('no-such-role', 'wrong-use', { role, roles: '' });
  if (!file.mediaType.startsWith('image/') || file.bytes > largestBytes)
    throw new JejakError('not-a-picture', 'wrong-use', { role });
  return file;
}
