import { Faults, Listing } from './listing.ts';
import { Seed } from './seed.ts';
import type { Switches } from './switches.ts';
import {
  type Comment,
  kindsOfReaction,
  type ListedPerson,
  makeWorld,
  type Post,
  type World,
} from './world.ts';

/** Everything that a class name is needed for. The page's script and style sheet get a random one for each. */
const classes =
  'app bar main card row text small name act plain dialog veil head tab pane list picture comment reply banner story film wall';

/** What can be asked for page by page. */
export type ListName = 'feed' | 'comments' | 'reactions' | 'followers' | 'following' | 'members' | 'shares';

/** The state of the network during one run: what there is, what was sent, who is logged in, what was pressed. */
export class Social {
  readonly switches: Switches;
  readonly seed: Seed;
  readonly world: World;
  readonly names: Record<string, string>;
  /** Folder of scripts and style sheet, another one each time. */
  readonly assets: string;
  readonly posts: Listing<Post>;
  readonly comments: Listing<Comment>;
  /** Those that a post shows where nobody asks for all of them. */
  readonly someComments: Listing<Comment>;
  /** By kind of reaction and all of them, and the other lists of people. */
  readonly people = new Map<string, Listing<ListedPerson>>();
  /** Controls that would act and were pressed, also where the request that follows never comes here. */
  readonly pressed: string[] = [];
  /** What was opened, dismissed or played, as the page's script tells. */
  readonly opened: string[] = [];
  /** Posts and comments whose whole text was sent, and comments whose replies were. */
  readonly textsSent = new Set<string>();
  readonly repliesSent = new Set<string>();
  storyViews = 0;
  /** Ids of the stories that were given, in order. */
  readonly storiesSent: string[] = [];
  readonly #sessions = new Map<string, number>();
  #logIns = 0;

  constructor(switches: Switches) {
    this.switches = switches;
    this.seed = new Seed(switches.seed);
    this.world = makeWorld(this.seed.of('world'), switches.counts);
    const names = this.seed.of('classes');
    this.names = Object.fromEntries(classes.split(' ').map((name) => [name, names.word()]));
    this.assets = `/assets/${names.word()}`;
    const faults = new Faults(switches);
    const listing = <T extends { id: string }>(name: string, rows: readonly T[]) =>
      new Listing(rows, switches, this.seed.of(name), faults);
    this.posts = listing('feed', this.world.posts);
    this.comments = listing('comments', this.world.comments);
    this.someComments = listing(
      'some comments',
      this.world.comments.filter((_, n) => n % 2 === 0),
    );
    const { reactions, followers, following, members, shares } = this.world;
    for (const [name, rows] of Object.entries({ reactions, followers, following, members, shares }))
      this.people.set(name, listing(name, rows));
    for (const kind of kindsOfReaction) {
      const rows = reactions.filter((one) => one.kind === kind);
      this.people.set(`reactions:${kind}`, listing(kind, rows));
    }
  }

  /** Ids that were sent of a list, each once; of reactions those of every tab. */
  sent(list: ListName): Set<string> {
    if (list === 'feed') return new Set(this.posts.sent);
    if (list === 'comments') return new Set(this.comments.sent);
    const listings = [...this.people].filter(([name]) => name === list || name.startsWith(`${list}:`));
    return new Set(listings.flatMap(([, { sent }]) => sent));
  }

  /** Begins a session; gives its cookie. */
  logIn(): string {
    this.#logIns += 1;
    const session = this.seed.of(`session ${this.#logIns}`).word();
    this.#sessions.set(session, 0);
    return `sid=${session}; Path=/; HttpOnly; Secure; SameSite=Lax`;
  }

  /** Whether the cookie is of a session that has not ended; `asks` where a question is counted. */
  knows(cookie: string | undefined, asks: boolean): boolean {
    const session = /(?:^|; )sid=([^;]+)/.exec(cookie ?? '')?.[1] ?? '';
    const asked = this.#sessions.get(session);
    if (asked === undefined) return false;
    if (asks) this.#sessions.set(session, asked + 1);
    return asked < (this.switches.sessionEndsAfter ?? Number.POSITIVE_INFINITY);
  }
}
