import { describe, expect, test } from 'vitest';
import { readPostAddress } from '../../../src/capture/readers/addresses.ts';

describe('the form of an address', () => {
  test.each([
    ['https://x.com/iwan_s', 'iwan_s'],
    ['https://x.com/homeria', 'homeria'],
    ['https://www.instagram.com/putri.r/', 'putri.r'],
    ['https://www.instagram.com/tvdesa/', 'tvdesa'],
    ['https://www.facebook.com/photografi.desa', 'photografi.desa'],
    ['https://t.me/sharekabar', 'sharekabar'],
    ['https://www.threads.com/@siti/replies', 'siti'],
    ['https://id-id.facebook.com/siti.r', 'siti.r'],
    ['https://id.linkedin.com/in/siti-r', 'siti-r'],
    ['https://twitter.com/siti_r', 'siti_r'],
  ])('%s is the page of %s', (address, handle) => {
    expect(readPostAddress(address)).toMatchObject({ kind: 'profile', handle });
  });

  test.each([
    'https://x.com/compose',
    'https://x.com/tos',
    'https://x.com/i',
    'https://www.instagram.com/about/',
    'https://www.instagram.com/share/p/BAbc/',
    'https://www.facebook.com/help',
    'https://developers.facebook.com/docs',
    'https://help.instagram.com/477434105621119',
    'https://about.x.com/en',
    'https://www.facebook.com/login.php',
    'https://t.me/joinchat',
  ])('%s, a page of the platform itself, is nobody’s', (address) => {
    expect(readPostAddress(address)).toBeNull();
  });

  test.each([
    ['https://www.facebook.com/desa.maju/posts/1234?comment_id=777', '1234', '777'],
    ['https://www.facebook.com/desa.maju/posts/1234?comment_id=777&reply_comment_id=8', '1234', '8'],
    ['https://www.facebook.com/photo/?fbid=1234&comment_id=Y29tbWVudDoxMjM0Xzc3Nw%3D%3D', '1234', '777'],
    ['https://www.instagram.com/p/Cabc/c/179/', 'Cabc', '179'],
    ['https://www.instagram.com/p/Cabc/c/179/r/180/', 'Cabc', '180'],
    ['https://www.youtube.com/watch?v=abcdefghijk&lc=Ugx.9', 'abcdefghijk', 'Ugx.9'],
    ['https://t.me/kanal_desa/12?comment=55', '12', '55'],
    ['https://www.tiktok.com/@siti/video/73?share_comment_id=74', '73', '74'],
    [
      'https://www.linkedin.com/feed/update/urn:li:activity:71?commentUrn=urn%3Ali%3Acomment%3A(activity%3A71%2C72)',
      '71',
      '72',
    ],
    [
      'https://www.linkedin.com/feed/update/urn:li:activity:71?dashCommentUrn=urn%3Ali%3Afsd_comment%3A(72%2Curn%3Ali%3Aactivity%3A71)',
      '71',
      '72',
    ],
  ])('%s is a comment, not the post', (address, id, comment) => {
    expect(readPostAddress(address)).toMatchObject({ kind: 'comment', id, comment });
  });

  test('of stories tells one from those of an account and from what is kept of them', () => {
    const base = 'https://www.instagram.com/stories';
    expect(readPostAddress(`${base}/siti/3200000000000000000/`)).toMatchObject({
      kind: 'post',
      handle: 'siti',
    });
    expect(readPostAddress(`${base}/siti/`)).toMatchObject({ kind: 'list', handle: 'siti' });
    expect(readPostAddress(`${base}/highlights/178/`)).toMatchObject({ kind: 'list', handle: null });
  });
});
