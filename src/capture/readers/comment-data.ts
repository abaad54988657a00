import { isObject, type JsonObject, textAt } from './json.ts';

type Path = readonly (string | number)[];

/** Where the data of a platform has what is known of one comment, the surest place first. */
export interface CommentData {
  isIt: (each: JsonObject, id: string) => boolean;
  name: readonly Path[];
  handle: readonly Path[];
  id: readonly Path[];
  text: readonly Path[];
  time: readonly Path[];
  likes: readonly Path[];
}

const facebook: CommentData = {
  isIt: (each, id) => isObject(each['author']) && 'body' in each && textAt(each, 'legacy_fbid') === id,
  name: [['author', 'name']],
  handle: [],
  id: [['author', 'id']],
  text: [['body', 'text']],
  time: [['created_time']],
  likes: [['feedback', 'reactors', 'count']],
};

const instagram: CommentData = {
  isIt: (each, id) => isObject(each['user']) && 'text' in each && textAt(each, 'pk') === id,
  name: [['user', 'full_name']],
  handle: [['user', 'username']],
  id: [
    ['user', 'pk'],
    ['user', 'id'],
  ],
  text: [['text']],
  time: [['created_at']],
  likes: [['comment_like_count']],
};

const tiktok: CommentData = {
  isIt: (each, id) => isObject(each['user']) && 'text' in each && textAt(each, 'cid') === id,
  name: [['user', 'nickname']],
  handle: [['user', 'unique_id']],
  id: [['user', 'uid']],
  text: [['text']],
  time: [['create_time']],
  likes: [['digg_count']],
};

/** The name that stands there is the handle with its sign. */
const youtube: CommentData = {
  isIt: (each, id) => textAt(each, 'properties', 'commentId') === id && isObject(each['author']),
  name: [],
  handle: [['author', 'displayName']],
  id: [['author', 'channelId']],
  text: [['properties', 'content', 'content']],
  time: [['properties', 'publishedTime']],
  likes: [['toolbar', 'likeCountNotliked']],
};

export const commentData: Record<string, CommentData> = { facebook, instagram, tiktok, youtube };
