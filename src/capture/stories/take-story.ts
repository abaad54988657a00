import type { EvidenceSink, OnProgress } from '../../contract/sink.ts';
import type { ShownStory } from '../../contract/stories.ts';
import { withoutSecrets } from '../archive/secrets.ts';
import { writeFileTo } from '../files.ts';
import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { type Awaited, keyNow, type ShownMedium, type StorySeen, untilCome } from './story-in-page.ts';

/** What there is to work with. */
export interface StoryTools {
  page: OpenPage;
  sink: EvidenceSink;
  onProgress: OnProgress;
}

/** How long a picture or a film may take to come whole, in ms, where the story stays so long. */
const comesMs = 30_000;

/**
 * Reads and pictures the story that is shown, at once and again when its pictures have come, and waits for its films:
 * what of them came is noted.
 */
export async function takeStory(
  tools: StoryTools,
  stories: ShownStory[],
  { seen, pressed }: { seen: StorySeen; pressed: string | null },
  limit: Limit,
): Promise<void> {
  const { page, sink, onProgress } = tools;
  const place = stories.length + 1;
  const { given, of, text, times } = seen;
  const story: ShownStory = {
    ...{ place, given, of, at: new Date().toISOString(), pressed },
    ...{ url: withoutSecrets(seen.url), text, times },
    media: kept(seen.media),
    picture: null,
  };
  stories.push(story);
  page.act('story-shown', `${place}${of === null ? '' : ` / ${of}`}`);
  onProgress({ step: 'stories', done: place, ...(of === null ? {} : { total: Math.max(of, place) }) });
  const key = seen.key ?? '';
  let shot: Buffer | null = null;
  try {
    shot = await pictureOf(tools, key, limit);
    for (const what of ['pictures', 'all'] as const) {
      const isCut = story.media.some(
        (one) => one.whole === false && (what === 'all' || one.kind === 'picture'),
      );
      if (!isCut) continue;
      const { same, media } = await limit.race(page.frame.ask<Awaited>(untilCome(key, what, comesMs)));
      if (media.length > 0) story.media = kept(media);
      if (!same) break;
      if (what === 'pictures') shot = (await pictureOf(tools, key, limit)) ?? shot;
    }
  } finally {
    if (shot !== null) {
      const role = `story-${place}`;
      await writeFileTo(sink, role, { name: `${role}.png`, mediaType: 'image/png' }, [shot]);
      story.picture = role;
    }
  }
}

/** The window as it is drawn; null where it went on meanwhile, as a picture of another one is none of this. */
async function pictureOf({ page }: StoryTools, key: string, limit: Limit): Promise<Buffer | null> {
  const { data } = await limit.race(
    page.session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true }),
  );
  const now = await limit.race(page.frame.ask<string | null>(keyNow));
  return now === key ? Buffer.from(data, 'base64') : null;
}

const kept = (media: readonly ShownMedium[]): ShownStory['media'] =>
  media.map((one) => ({ ...one, url: withoutSecrets(one.url) }));
