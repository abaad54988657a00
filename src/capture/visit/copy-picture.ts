import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PageAction } from '../../contract/capture-record.ts';
import type { EvidenceSink } from '../../contract/sink.ts';
import type { Browser } from '../browser/launch.ts';
import type { PlaceFinder } from '../cover/look-for-places.ts';
import type { Limit } from '../limit.ts';
import { openPage } from '../page/open-page.ts';
import { navigate } from '../steps/navigate.ts';
import { takeFullPage } from '../steps/pictures.ts';
import { settle } from '../steps/settle.ts';

export interface CopyPictureTools {
  /** A browser without a window and without a network. */
  browser: () => Promise<Browser>;
  scratchDir: string;
  sink: EvidenceSink;
  viewport: { width: number; height: number };
  deviceScaleFactor: number;
  limit: Limit;
  places: PlaceFinder;
}

/**
 * The picture of the whole page, made of its MHTML copy in another browser: of the page itself it could not be taken
 * without changing what the person has before them. Gives what was done to the copy for it.
 */
export async function pictureOfCopy(mhtml: Uint8Array, tools: CopyPictureTools): Promise<PageAction[]> {
  const { sink, limit, viewport, deviceScaleFactor } = tools;
  const folder = await mkdtemp(join(tools.scratchDir, 'copy-'));
  try {
    const file = join(folder, 'page.mhtml');
    await writeFile(file, mhtml);
    const url = pathToFileURL(file).href;
    const page = await openPage(await limit.race(tools.browser()), {
      ...{ scratchDir: folder, viewport, deviceScaleFactor },
      ...{ acceptTlsErrors: false, scripts: false, offline: { standIn: null, fileUrl: url } },
      delegate: { exchangeEnded: () => Promise.resolve() },
    });
    try {
      const arrival = await navigate(page, url, limit);
      if (arrival.how !== 'shown') throw new Error('the copy could not be opened');
      await settle(page, limit, 0);
      const pieces = await takeFullPage(page, sink, limit);
      await tools.places.look(page, pieces, deviceScaleFactor, limit);
      return page.actions.map((action) => ({ ...action, what: `copy-${action.what}` }));
    } finally {
      await page.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
