import { basename } from 'node:path';
import { textOf } from '../../bundle/bytes.ts';
import type { AnchorSheet } from '../../contract/anchor.ts';
import type { Locker } from '../../locker/index.ts';
import { drawCode } from '../draw-code.ts';

/** The anchor that an open locker prints now: its newest checkpoint, in the name of who acts. */
export function anchorSheetOf(
  { dir, fingerprint, officer, anchors }: Pick<Locker, 'dir' | 'fingerprint' | 'officer' | 'anchors'>,
  withWhom = '',
  now = new Date(),
): AnchorSheet {
  const { origin, treeSize, root, note, rows } = anchors.newest();
  const text = textOf(note);
  return {
    locker: basename(dir).replace(/\.jejak$/, ''),
    ...{ origin, treeSize, root, fingerprint },
    officer: { name: officer.name, agency: officer.agency },
    withWhom,
    at: now.toISOString(),
    ...{ note: text, rows, code: drawCode(text) },
  };
}
