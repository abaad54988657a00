import type { EvidenceSink } from '../../contract/sink.ts';
import { removedMark } from '../archive/secret-names.ts';
import { BrowserRefusal, type Session } from '../browser/connection.ts';
import { writeFileTo } from '../files.ts';
import type { OpenPage } from '../page/open-page.ts';
import { serialise, visibleText } from '../page/scripts.ts';

/** The text a reader sees. */
export interface ShownText {
  /** What the page shows now. */
  now: string;
  /** That, and after it what it showed and does not any more: the file, and what is searched. */
  whole: string;
}

/**
 * The text a reader sees, the frames' text after the page's own, and after that what was seen of it before.
 *
 * @param gone text of rows that the page may not show any more
 */
export async function takeText(page: OpenPage, sink: EvidenceSink, gone = ''): Promise<ShownText> {
  const main = await page.frame.ask<string>(visibleText);
  const frames = await frameTexts(page);
  const now = [main, ...frames].filter((part) => part !== '').join('\n\n');
  const whole = gone === '' ? now : `${now}\n\n${gone}`;
  await writeFileTo(sink, 'text', { name: 'page.txt', mediaType: 'text/plain; charset=utf-8' }, [
    Buffer.from(whole, 'utf8'),
  ]);
  return { now, whole };
}

/** The rendered page. Gives it for the reading, too. */
export async function takeDom(
  page: OpenPage,
  sink: EvidenceSink,
  { isPasswordTyped = false }: { isPasswordTyped?: boolean } = {},
): Promise<string> {
  const dom = withoutPasswords(await page.frame.ask<string>(serialise), isPasswordTyped);
  await writeFileTo(sink, 'dom', { name: 'dom.html', mediaType: 'text/html; charset=utf-8' }, [
    Buffer.from(dom, 'utf8'),
  ]);
  return dom;
}

/**
 * Some pages copy what is typed in a password field into its attribute. A browser writes attributes out one way: names
 * in lower case, values in double quotes. Where a password stands on the page it may have been made visible, which
 * makes a field of text of it: then those lose their values too.
 */
function withoutPasswords(html: string, isPasswordTyped: boolean): string {
  return html.replace(/<input\b(?:[^">]|"[^"]*")*>/g, (tag) => {
    const type = /\stype="([^"]*)"/i.exec(tag)?.[1]?.toLowerCase() ?? 'text';
    return type === 'password' || (isPasswordTyped && type === 'text')
      ? tag.replace(/(\svalue=")[^"]+"/, `$1${removedMark}"`)
      : tag;
  });
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
