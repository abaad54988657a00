import type { Visit } from '../visit.ts';
import type { ListAnswer, Listing } from './listing.ts';
import type { Social } from './social.ts';
import type { Comment, Post } from './world.ts';

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

const packed = { ...json, 'content-type': 'text/plain' };

type Variables = Record<string, unknown>;
type Given = { status?: number; headers?: Record<string, string>; data: unknown };

/** What the page's own script asks by POST, under the name of the operation. A name that is not here acts. */
const operations: Record<string, (social: Social, variables: Variables) => Given> = {
  FeedQuery: (social, { after }) =>
    page(social.posts, after, (post) => ({
      ...shortPost(post),
      ...(social.switches.pictureless ? { pictures: 0 } : {}),
    })),
  CommentListQuery: (social, { after, order }) =>
    page(order === 'some' ? social.someComments : social.comments, after, shortComment),
  RepliesQuery: (social, { id }) => {
    const comment = social.world.comments.find((one) => one.id === id);
    if (comment !== undefined) social.repliesSent.add(comment.id);
    return { data: (comment?.replies ?? []).map(shortComment) };
  },
  WholeTextQuery: (social, { id }) => {
    const found = [...social.world.posts, ...social.world.comments].find((one) => one.id === id);
    if (found !== undefined) social.textsSent.add(found.id);
    return { data: found?.text ?? null };
  },
  ReactorsQuery: (social, { after, kind }) =>
    people(social, typeof kind === 'string' ? `reactions:${kind}` : 'reactions', after),
  SharersQuery: (social, { after }) => people(social, 'shares', after),
  GroupMembersQuery: (social, { after }) => people(social, 'members', after),
  StoryQuery: (social, { n, next }) => {
    social.storyViews += 1;
    const { stories, nextStories } = social.world;
    const story = (next === true ? nextStories.stories : stories)[Number(n)];
    if (story === undefined || social.storyViews > social.switches.storyViews) return { data: null };
    social.storiesSent.push(story.id);
    return { data: story };
  },
};

/** `POST /api/graphql`: a form with the operation's name and its variables, as the largest platform sends it. */
export async function answerOperation(social: Social, visit: Visit): Promise<void> {
  const form = new URLSearchParams(await visit.body());
  const name = form.get('fb_api_req_friendly_name') ?? nameOf(form.get('doc_id') ?? '');
  const operation = operations[name];
  if (operation === undefined) {
    visit.acted = true;
    visit.reply({ headers: json, body: '{"data":{"acted":true}}' });
    return;
  }
  // JSON of the page's own script, an object as it writes it.
  const variables = JSON.parse(form.get('variables') ?? '{}') as Variables;
  await give(social, visit, () => operation(social, variables));
}

/** What stands under the number of an operation. */
const nameOf = (id: string): string => Buffer.from(id, 'hex').toString('utf8');

/** `GET /api/v1/friendships/ID/followers?max_id=`: lists that are asked for without GraphQL. */
export async function answerPeople(social: Social, visit: Visit, list: string): Promise<void> {
  await give(social, visit, () => people(social, list, visit.url.searchParams.get('max_id')));
}

async function give(social: Social, visit: Visit, answer: () => Given): Promise<void> {
  const { latencyMs, members } = social.switches;
  if (latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, latencyMs));
  if (members && !social.knows(visit.request.headers.cookie, true)) {
    visit.reply({ status: 401, headers: json, body: '{"errors":[{"code":"login_required"}]}' });
    return;
  }
  const { status = 200, headers = {}, data } = answer();
  const body = JSON.stringify({ data });
  if (social.switches.packed)
    visit.reply({
      ...{ status, headers: { ...packed, ...headers }, encoding: 'gzip' },
      body: Buffer.from(body).toString('base64'),
    });
  else visit.reply({ status, headers: { ...json, ...headers }, body, encoding: 'gzip' });
}

function people(social: Social, list: string, after: unknown): Given {
  const listing = social.people.get(list);
  return listing === undefined ? { status: 404, data: null } : page(listing, after, (row) => row);
}

function page<T extends { id: string }>(
  listing: Listing<T>,
  after: unknown,
  show: (row: T) => unknown,
): Given {
  const answer: ListAnswer<T> = listing.ask(typeof after === 'string' ? after : null);
  switch (answer.how) {
    case 'page':
      return { data: { rows: answer.rows.map(show), next: answer.next, total: answer.total } };
    case 'expired':
      return { status: 400, data: { expired: true } };
    case 'too-many':
      return { status: 429, headers: { 'retry-after': '1' }, data: null };
    case 'failed':
      return { status: 500, data: null };
  }
}

const cut = ({ text, shown }: { text: string; shown: number | null }) => ({
  text: shown === null ? text : text.slice(0, shown),
  more: shown !== null,
});

export const shortPost = (post: Post) => ({ ...post, ...cut(post) });

const shortComment = (comment: Comment): unknown => ({
  ...comment,
  ...cut(comment),
  replies: comment.replies.length,
});
