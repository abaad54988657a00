import type { SnapshotRow, VisitFilm, VisitState } from '../../contract/calls/visit-types.ts';
import { fromSystemError, JejakError } from '../../contract/error.ts';
import type { Locker } from '../../locker/index.ts';
import type { Captured } from '../capture-pages.ts';
import type { ProfileBrowser } from '../profiles.ts';
import { openVisit, type Visit } from '../visit.ts';
import type { DeskEvents } from './events.ts';
import { createSmallPictures } from './small-pictures.ts';

/** The visit of an open locker, as its windows have it: one at a time. */
export interface DeskVisit {
  state(): VisitState | null;
  /** Resolves when the browser's window is there. @throws JejakError `visit-under-way`, `no-visit` once closed, and as `openVisit` and `Visit.over` */
  begin(wanted: {
    url: string | null;
    caseId: string | null;
    profile: string | null;
    /** Whether a film is made of it. */
    record: boolean;
  }): Promise<void>;
  /** What comes of it is in the state. @throws JejakError `no-visit` */
  snapshot(note: string): void;
  end(): void;
  dismiss(): void;
  look(): Promise<Uint8Array | null>;
  /** Ends it, and resolves when every snapshot is sealed. */
  close(): Promise<void>;
}

interface Parts {
  locker: Locker;
  events: DeskEvents;
  browser: () => ProfileBrowser;
  /** Ends the browser of the queue where it has this profile and nothing to do. */
  release: (profile: string) => Promise<void>;
  /** The person is there: they took a snapshot. */
  touch: () => void;
}

interface Running {
  state: VisitState;
  visit: Visit | null;
  caseId: string | null;
}

export function openDeskVisit({ locker, events, browser, release, touch }: Parts): DeskVisit {
  const pictures = createSmallPictures(locker);
  let running: Running | null = null;
  let opening: Promise<Visit> | null = null;
  let closed = false;
  const tell = (): void => events.tell({ type: 'visit' });

  const take = (now: Running, by: 'key' | 'window', note: string): void => {
    const { state, visit } = now;
    if (visit === null) return;
    touch();
    follow(now, { title: state.url ?? '', note, state: 'taking' }, (isTaken) =>
      visit.snapshot({ by, note }, isTaken),
    );
  };

  /** Puts a row into the list for what is being kept, and then what came of it. */
  const follow = (
    { state, caseId }: Running,
    begun: Pick<SnapshotRow, 'title' | 'note' | 'state'>,
    keep: (isTaken: () => void) => Promise<Captured>,
  ): void => {
    const row: SnapshotRow = {
      ...{ number: state.snapshots.length + 1, at: new Date().toISOString(), item: null, error: null },
      ...begun,
    };
    state.snapshots = [row, ...state.snapshots];
    const put = (change: Partial<SnapshotRow>): void => {
      Object.assign(row, change);
      state.snapshots = state.snapshots.map((one) => (one.number === row.number ? { ...row } : one));
      tell();
    };
    const failed = (error: unknown): void => {
      const { code, params } = fromSystemError(error);
      put({ state: 'failed', error: { code, params } });
    };
    tell();
    keep(() => put({ state: 'keeping' }))
      .then((captured) => {
        if ('item' in captured) {
          const { item, state: kept, title } = captured.item;
          put({ state: kept, title, item });
          const tellItems = (): void => events.tell({ type: 'items', caseId });
          tellItems();
          pictures.make(captured.item, tellItems);
        } else {
          const { url, code, message } = captured.failure;
          put({ state: 'failed', error: { code, params: { url, detail: message } } });
        }
      })
      .catch(failed);
  };

  const film = async ({ state, caseId }: Running, visit: Visit): Promise<void> => {
    const end = (change: Partial<VisitFilm>): void => {
      if (state.film !== null) state.film = { ...state.film, ...change };
      tell();
    };
    try {
      const captured = await visit.recording;
      if (captured === null) state.film = null;
      else if ('item' in captured) {
        end({ state: captured.item.state, item: captured.item.item });
        events.tell({ type: 'items', caseId });
      } else {
        const { url, code, message } = captured.failure;
        end({ state: 'failed', error: { code, params: { url, detail: message } } });
      }
    } catch (error) {
      const { code, params } = fromSystemError(error);
      end({ state: 'failed', error: { code, params } });
    }
  };

  return {
    state: () => running?.state ?? null,
    async begin({ url, caseId, profile, record }) {
      if (running !== null && running.state.over === null)
        throw new JejakError('visit-under-way', 'wrong-use');
      const now: Running = {
        state: {
          ...{ url: null, tabs: 0, snapshots: [], over: null },
          film: record ? { state: 'recording', item: null, error: null } : null,
          caseNumber: caseId === null ? null : locker.findCase(caseId).number,
          profile: profile === null ? null : locker.profiles.find(profile).name,
        },
        ...{ visit: null, caseId },
      };
      running = now;
      try {
        if (profile !== null) await release(profile);
        if (closed) throw new JejakError('no-visit', 'wrong-use');
        const isThere = Promise.withResolvers<undefined>();
        opening = openVisit(
          locker,
          {
            ...{ ...browser(), url, record },
            ...(caseId === null ? {} : { caseId }),
            ...(profile === null ? {} : { profile }),
          },
          {
            changed(shown) {
              Object.assign(now.state, shown);
              isThere.resolve(undefined);
              tell();
            },
            asked: () => take(now, 'key', ''),
            downloaded: ({ name, url: from }, kept) =>
              follow(now, { title: name === '' ? from : name, note: '', state: 'keeping' }, () => kept),
          },
        );
        const visit = await opening;
        now.visit = visit;
        if (record) void film(now, visit);
        visit.over
          .then((over) => {
            now.state.over = over;
          })
          .catch(() => {
            now.state.over = 'died';
          })
          .finally(() => {
            events.tell({ type: 'profiles' });
            tell();
          });
        events.tell({ type: 'profiles' });
        tell();
        await Promise.race([isThere.promise, visit.over]);
      } catch (error) {
        if (running === now) running = null;
        tell();
        throw error;
      }
    },
    snapshot(note) {
      const now = running;
      if (now === null || now.visit === null || now.state.over !== null)
        throw new JejakError('no-visit', 'wrong-use');
      take(now, 'window', note);
    },
    end: () => running?.visit?.end(),
    dismiss() {
      if (running?.state.over !== null) running = null;
      tell();
    },
    look: async () => (running?.state.over === null ? ((await running.visit?.look()) ?? null) : null),
    async close() {
      closed = true;
      const visit = await opening?.catch(() => null); // Told where it began; and so is how it ended.
      visit?.end();
      await visit?.over.catch(() => undefined);
      await pictures.close();
    },
  };
}
