import { expect, test } from 'vitest';
import type { ItemView } from '../../../../src/contract/calls/index.ts';
import type { ReadComment } from '../../../../src/contract/comments.ts';
import { actOfComment } from '../../../../src/renderer/screens/item/comment-act.ts';

const post = 'https://www.facebook.com/desa.maju/posts/1234';
const comment: ReadComment = {
  ...{ author: { name: 'Budi', handle: null, url: null }, text: 'Setuju', textCut: false },
  ...{ at: null, precision: null, zone: null, shown: null, url: null, replyTo: null, where: '' },
};
const itemOf = (read: object) =>
  ({ source: {}, post: { platform: 'facebook', replyTo: null, ...read } }) as unknown as ItemView; // What the words use of it.

test('the act of a comment is to the post, and bears the name of whoever wrote that', () => {
  const of = itemOf({ kind: 'post', url: post, author: { name: 'Desa Maju', handle: null, id: null } });
  expect(actOfComment(of, comment).target).toEqual({ kind: 'post', url: post, shown: 'Desa Maju' });
});

test('the account of whoever wrote a comment is known by its lasting number, where the page has no name of it', () => {
  const of = itemOf({ kind: 'post', url: post, author: { name: 'Desa Maju', handle: null, id: null } });
  const author = {
    name: 'Budi',
    handle: null,
    id: '1001',
    url: 'https://www.facebook.com/profile.php?id=1001',
  };
  expect(actOfComment(of, { ...comment, author }).account).toMatchObject({ handle: '', stableId: '1001' });
});

test('on a page whose address names one comment the author that was read is not the post’s', () => {
  const read = {
    ...{ kind: 'comment', url: `${post}?comment_id=77`, replyTo: { url: post, name: null, handle: null } },
    author: { name: 'Siti', handle: null, id: null },
  };
  expect(actOfComment(itemOf(read), comment).target).toEqual({ kind: 'post', url: post, shown: '' });
});
