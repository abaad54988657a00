import type { EvidenceSink, OnProgress } from '../../contract/sink.ts';
import type { ShownStory } from '../../contract/stories.ts';
import { withoutSecrets } from '../archive/secrets.ts';
import { writeFileTo } from '../files.ts';
import type { Limit } from '../limit.ts';
import type { OpenPage } from '../page/open-page.ts';
import { untilBackgrounds, withBackgrounds } from './backgrounds.ts';
import {
  type Awaited,
  type ShownMedium,
  type StorySeen,
  type StoryStands,
  standsNow,
  untilCome,
} from './story-in-page.ts';
import type { Whose } from './whose.ts';

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
 * what of them came is noted. False where it is of another account: it is not taken.
 */
export async function takeStory(
  tools: StoryTools,
  stories: ShownStory[],
  { seen, pressed, whose }: { seen: StorySeen; pressed: string | null; whose: Whose },
  limit: Limit,
): Promise<boolean> {
  const { page, sink, onProgress } = tools;
  const place = stories.length + 1;
  const { given, of, text, times } = seen;
  const account = whose.of(seen);
  if (account === 'another') return false;
  const story: ShownStory = {
    ...{ place, given, of, at: new Date().toISOString(), pressed },
    ...{ url: withoutSecrets(seen.url), text, account, times },
    ...(account === null ? { named: seen.named?.text ?? null } : {}),
    media: keptOf(page, seen.media),
    picture: null,
  };
  stories.push(story);
  page.act('story-shown', `${place}${of === null ? '' : ` / ${of}`}`);
  onProgress({ step: 'stories', done: place, ...(of === null ? {} : { total: Math.max(of, place) }) });
  const key = seen.key ?? '';
  const taken: { shot: Buffer | null } = { shot: null };
  const picture = async (): Promise<boolean> => {
    const { data, stands } = await pictureOf(tools, limit);
    // It may have gone on meanwhile: a picture of another one is none of this.
    if (stands.key !== key) return true;
    // An address may come after what it is of.
    if (whose.of(stands) === 'another') return false;
    taken.shot = data;
    return true;
  };
  try {
    if (!(await picture())) return dropped(stories);
    for (const what of ['pictures', 'all'] as const) {
      const isCut = story.media.some(
        (one) => one.whole === false && (what === 'all' || one.kind === 'picture'),
      );
      if (!isCut) continue;
      await untilBackgrounds(page, { key, media: seen.media }, comesMs, limit);
      const { same, media } = await limit.race(page.frame.ask<Awaited>(untilCome(key, what, comesMs)));
      if (media.length > 0) story.media = keptOf(page, media);
      if (!same) break;
      if (what === 'pictures' && !(await picture())) {
        taken.shot = null;
        return dropped(stories);
      }
    }
    return true;
  } finally {
    if (taken.shot !== null) {
      const role = `story-${place}`;
      await writeFileTo(sink, role, { name: `${role}.png`, mediaType: 'image/png' }, [taken.shot]);
      story.picture = role;
    }
  }
}

function dropped(stories: ShownStory[]): false {
  stories.pop();
  return false;
}

/** The window as it is drawn, and which story was shown right after. */
async function pictureOf({ page }: StoryTools, limit: Limit): Promise<{ data: Buffer; stands: StoryStands }> {
  const { data } = await limit.race(
    page.session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true }),
  );
  const stands = await limit.race(page.frame.ask<StoryStands>(standsNow));
  return { data: Buffer.from(data, 'base64'), stands };
}

const keptOf = (page: OpenPage, media: readonly ShownMedium[]): ShownStory['media'] =>
  withBackgrounds(page, media).map(({ kind, url, whole }) => ({ kind, url: withoutSecrets(url), whole }));
