import type { EvidenceSink } from '../../contract/sink.ts';
import { BrowserRefusal, type Session } from '../browser/connection.ts';
import { writeFileTo } from '../files.ts';
import type { OpenPage } from '../page/open-page.ts';
import { serialise, visibleText } from '../page/scripts.ts';

/** The text a reader sees, the frames' text after the page's own. Gives it for the search, too. */
export async function takeText(page: OpenPage, sink: EvidenceSink): Promise<string> {
  const main = await page.frame.ask<string>(visibleText);
  const frames = await frameTexts(page);
  const text = [main, ...frames].filter((part) => part !== '').join('\n\n');
  await writeFileTo(sink, 'text', { name: 'page.txt', mediaType: 'text/plain; charset=utf-8' }, [
    Buffer.from(text, 'utf8'),
  ]);
  return text;
}

export async function takeDom(page: OpenPage, sink: EvidenceSink): Promise<void> {
  const dom = await page.frame.ask<string>(serialise);
  await writeFileTo(sink, 'dom', { name: 'dom.html', mediaType: 'text/html; charset=utf-8' }, [
    Buffer.from(dom, 'utf8'),
  ]);
}

/** Frames of the same site are in the page's own tree, frames of other sites are targets of their own. */
async function frameTexts(page: OpenPage): Promise<string[]> {
  const texts: string[] = [];
  for (const [session, info] of [[page.session, null] as const, ...page.targets.sessions]) {
    if (info !== null && info.type !== 'iframe') continue;
    for (const frameId of await framesOf(session, info === null)) {
      const text = await askFrame(session, frameId);
      if (text !== '') texts.push(text);
    }
  }
  return texts;
}

async function framesOf(session: Session, skipRoot: boolean): Promise<string[]> {
  interface Tree {
    frame: { id: string };
    childFrames?: Tree[];
  }
  const flat = (tree: Tree): string[] => [tree.frame.id, ...(tree.childFrames ?? []).flatMap(flat)];
  const { frameTree } = await session.send('Page.getFrameTree');
  return flat(frameTree).slice(skipRoot ? 1 : 0);
}

async function askFrame(session: Session, frameId: string): Promise<string> {
  try {
    const { executionContextId } = await session.send('Page.createIsolatedWorld', {
      frameId,
      worldName: 'jejak',
    });
    const { result } = await session.send('Runtime.evaluate', {
      expression: visibleText,
      contextId: executionContextId,
      returnByValue: true,
    });
    return typeof result.value === 'string' ? result.value : '';
  } catch (error) {
    if (error instanceof BrowserRefusal) return ''; // A frame that went away has no text.
    throw error;
  }
}
