import type { OpenLocker } from './desk.ts';

/** Ends what goes on in an open locker, and resolves when what was observed is sealed. */
export async function endWork({
  place,
  queue,
  watches,
  profiles,
  visit,
  pictures,
  films,
  texts,
  stamps,
  time,
}: OpenLocker): Promise<void> {
  place.end();
  const ended = await Promise.allSettled([
    ...[queue.close(), watches.close(), profiles.close(), visit.close(), films.endAll()],
  ]);
  await Promise.all([pictures.close(), texts.close(), stamps.close(), time.close()]);
  for (const each of ended) if (each.status === 'rejected') throw each.reason;
}
