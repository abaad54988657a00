import type { FilmEnd } from '../../contract/camera.ts';
import { JejakError } from '../../contract/error.ts';
import { newId } from '../../contract/ids.ts';
import type { Item } from '../../contract/item.ts';
import type { Locker } from '../../locker/index.ts';
import { beginFilm, type Film, type FilmBegun } from '../taken-film.ts';

/** The films that the windows are taking with the camera. */
export interface DeskFilms {
  begin(begun: FilmBegun): Promise<string>;
  /** @throws JejakError `no-such-film` */
  add(id: string, n: number, part: Uint8Array): Promise<void>;
  /** @throws JejakError `no-such-film` */
  end(id: string, ended: { endedAt: string; why: FilmEnd }): Promise<Item | null>;
  /** The page that took them is gone: what has come is sealed. */
  endAll(): Promise<void>;
}

export function createDeskFilms(locker: Locker): DeskFilms {
  const films = new Map<string, Film>();
  const filmOf = (id: string): Film => {
    const film = films.get(id);
    if (film === undefined) throw new JejakError('no-such-film', 'could-not-go-on');
    return film;
  };
  const end: DeskFilms['end'] = async (id, ended) => {
    const item = await filmOf(id).end(ended);
    films.delete(id);
    return item;
  };
  return {
    async begin(begun) {
      const id = newId();
      films.set(id, await beginFilm(locker, begun));
      return id;
    },
    add: (id, n, part) => filmOf(id).add(n, part),
    end,
    async endAll() {
      const endedAt = new Date().toISOString();
      // One that cannot be sealed stays a draft, and is sealed at the next opening.
      await Promise.allSettled([...films.keys()].map((id) => end(id, { endedAt, why: 'left' })));
    },
  };
}
