/** Words of a name that say that it acts, wherever they stand in it: `ListAddMember`, `JoinCommunity`. */
const verbs = new Set(
  (
    'create delete destroy update add remove send publish follow unfollow join leave react unreact unlike subscribe ' +
    'unsubscribe upvote downvote repost unrepost retweet unretweet reblog unreblog reshare unfavorite unfavourite ' +
    'unblock unmute unbookmark unpin unsave invite accept decline approve edit submit upload logout signout ' +
    'toggle endorse undo'
  ).split(' '),
);

/** Words that act where a name begins with them, and name a thing elsewhere: `LikePost`, but `PostLikes`. */
const nounVerbs = new Set(
  'like love favorite favourite vote comment share bookmark pin block mute save set hide report register'.split(
    ' ',
  ),
);

/** Words that act where a name ends with them, and names nothing that reads: `PollVote`, `ToggleReaction`, and not `PostLikes`. */
const lastVerbs = new Set('like vote reaction'.split(' '));
/** What is marked so is told to the account: `MarkStorySeen`. */
const marks = /^(mark|set)$/;

/** Words of names that read. */
const reading = new Set(
  (
    'query get fetch load list lists count counts timeline page feed dialog result results detail details thread ' +
    'tree section replies search by lookup members suggestions typeahead preview tab slice'
  ).split(' '),
);

/** Words for how something is shown: what stands before them is what is shown, and not done. */
const shows = new Set('list container pagination connection info history'.split(' '));
/** With which verbs; `status` only with some of these, as a post is called one too. */
const shown = new Set('follow subscribe invite publish join edit upload'.split(' '));
const shownFirst = new Set('follow subscribe invite publish'.split(' '));
const shownAsStatus = new Set('follow subscribe invite join'.split(' '));
/** Of the others these always act, and these have no people and things: `SetInfo`, `BlockUsers`. */
const neverShown = new Set('save set hide register'.split(' '));
const shownWithPeople = new Set('like love favorite favourite vote comment'.split(' '));

/**
 * Whether the name of an operation says that it acts: `CreateTweet`, `useCometLikeMutation`, `CommentOnPost`, and not
 * `CommentListQuery`, `BookmarkFolderTimeline`. The last part of an address is such a name too.
 */
export function isActingName(name: string): boolean {
  if (/mutation$/i.test(name)) return true;
  if (/(query|subscription|fragment)$/i.test(name)) return false;
  const words = name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  const [first = ''] = words;
  if (/^(get|fetch|load|search)$/.test(first)) return false;
  if (words.some((word) => verbs.has(word) && !isShown(word, words))) return true;
  if (marks.test(first) && words.at(-1) === 'seen') return true;
  if (lastVerbs.has(words.at(-1) ?? '') && words.length > 1 && !words.some((word) => reading.has(word)))
    return true;
  return nounVerbs.has(first) && !isShownFirst(first, words);
}

/** `FollowList`, `PostEditHistory`, `UserSubscribeStatus`, and not `FollowUsers`, `EditInfo`, `PublishStatus`. */
function isShown(verb: string, words: string[]): boolean {
  const last = words.at(-1) ?? '';
  if (!shown.has(verb)) return false;
  if (last === 'status') return shownAsStatus.has(verb);
  if (!shows.has(last)) return false;
  return last === 'history' || words[0] !== verb || shownFirst.has(verb);
}

/** `CommentItems`, `LikeUsers`, `PinInfo`, and not `LikeStatus`. */
function isShownFirst(first: string, words: string[]): boolean {
  if (words.some((word) => reading.has(word))) return true;
  if (!neverShown.has(first) && words.some((word) => shows.has(word))) return true;
  return shownWithPeople.has(first) && words.some((word) => /^(items|users|for)$/.test(word));
}

/** What an address does that is asked for: not `share`, `comment`, `pin` of what is only named so. */
const actsByGet =
  /^(un)?(like|follow|subscribe|favou?rite|repost|retweet|reblog|upvote|downvote|vote)$|^(re)?share$|^(join|leave|logout|log_?out|sign_?out)$/i;
/** What does something to the thing whose id stands before it; `react` alone is a library. */
const actsOnIt = /^(un)?(bookmark|pin|mute|block|save|react)$|^(report|invite|hide)$/i;
/** What does something to the thing whose id stands before it or in the query. */
const actsOnOne = /^(add|delete|destroy|remove)$/i;
/** Folders of what is shown and of what other pages show of a site. */
const shownFrom =
  /\/(plugins?|widgets?|embeds?|oembed|icons?|img|images?|assets|static|emojis?|stickers?)\//i;

/**
 * Whether the last part of an address that is asked for by GET says that this acts: `/like?id=1`, `/a/like.php`.
 *
 * @param isPicture that a picture or film is asked for: these act only on what has its id in the address
 */
export function actsByLastPart({ pathname, searchParams }: URL, isPicture: boolean): boolean {
  if (shownFrom.test(pathname)) return false;
  const parts = pathname.split('/').filter((part) => part !== '');
  const last = (parts.at(-1) ?? '').replace(/\.(php\d?|aspx?|jsp|do|cgi|action)$/i, '');
  const isOfOne = isId(parts.at(-2) ?? '');
  const hasId = isOfOne || [...searchParams].some(([key, value]) => /id$/i.test(key) && /\d/.test(value));
  if (actsByGet.test(last)) return hasId || !isPicture;
  return (isOfOne && actsOnIt.test(last)) || (hasId && actsOnOne.test(last));
}

/** Mostly digits, or a long number in hexadecimal digits; not `v1`. */
function isId(part: string): boolean {
  if (/^[\da-f-]{16,}$/i.test(part)) return true;
  return !/^v\d/i.test(part) && part.replace(/\D/g, '').length * 2 > part.length;
}

/** Whether a query says that what is asked for acts: `?action=post_like`, `?do=vote`, and not `?action=get_likes`. */
export function actsByQuery({ searchParams }: URL): boolean {
  return ['action', 'do', 'op'].some((key) =>
    searchParams.getAll(key).some((value) => {
      if (isActingName(value)) return true;
      const last = value.split(/[^\p{L}]+/u).at(-1) ?? '';
      return !/^(get|fetch|load|search)/i.test(value) && (actsByGet.test(last) || actsOnOne.test(last));
    }),
  );
}
