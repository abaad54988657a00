import { useEffect, useEffectEvent } from 'react';
import { sayWhenSeen } from '../shared/before-eyes.ts';
import { calls } from '../shared/calls.ts';
import { capitalised } from '../shared/capitalised.ts';
import { onDeskEvent } from '../shared/desk-events.ts';
import { usePlace } from '../shared/place.ts';
import { useTell } from '../shared/tell.tsx';
import { useWords } from '../shared/words.tsx';

/**
 * Says when a visit found what is watched changed, there again or gone, once the window can be seen; not to whoever has
 * it before them.
 */
export function WatchNews() {
  const words = useWords();
  const tell = useTell();
  const { place, go } = usePlace();
  const say = useEffectEvent(async (watch: string): Promise<void> => {
    if (place.screen === 'watch' && place.watch === watch) return;
    const row = (await calls.watch.list()).find(({ id }) => id === watch);
    if (row === undefined || row.lastNews === null || !row.isNew) return;
    const what = capitalised(words.say(`watch.became.${row.lastNews.became}`), words.language);
    tell.say(words.say('watching.news', { what, title: row.title ?? row.url }), {
      word: words.say('watching.show'),
      run: () => go({ screen: 'watch', watch, from: place }),
    });
  });
  useEffect(() => {
    const news = sayWhenSeen((watch) => {
      // Locked meanwhile: nothing is shown, and the list says it afterwards.
      say(watch).catch(() => undefined);
    });
    const endEvents = onDeskEvent((event) => {
      if (event.type === 'watch-news') news.add(event.watch);
    });
    return () => {
      endEvents();
      news.end();
    };
  }, []);
  return null;
}
