import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leftAlone, removedMark, secretParameters } from '../../../src/capture/archive/secret-names.ts';
import { SecretRemover } from '../../../src/capture/archive/secrets.ts';
import { checkWacz } from './check-wacz.ts';
import { archiveOf, exchangeOf } from './sink-to-memory.ts';

const secret = 'S3CR3T-value_0123456789';
const mark = removedMark;
const remover = (): SecretRemover => new SecretRemover();
const bodyOf = (text: string, mediaType: string): string =>
  Buffer.from(remover().requestBody(Buffer.from(text), mediaType)).toString();

describe('addresses', () => {
  test.each([
    [`https://a.example/?access_token=${secret}&x=1`, `https://a.example/?access_token=${mark}&x=1`],
    [`https://a.example/?x=1&fb_dtsg=${secret}`, `https://a.example/?x=1&fb_dtsg=${mark}`],
    [
      `https://a.example/?a=${secret}%26b&token=${secret}%26tail`,
      `https://a.example/?a=${secret}%26b&token=${mark}`,
    ],
    [`https://a.example/#access_token=${secret}`, `https://a.example/#access_token=${mark}`],
    [`https://a.example/x;jsessionid=${secret}?a=1`, `https://a.example/x;jsessionid=${mark}?a=1`],
    [
      `https://a.example/?u=https://b.example/?csrfToken=${secret}&x=1`,
      `https://a.example/?u=https://b.example/?csrfToken=${mark}&x=1`,
    ],
    [
      `https://a.example/?u=https%3A%2F%2Fb.example%2F%3Ftoken%3D${secret}%26x%3D1`,
      `https://a.example/?u=https%3A%2F%2Fb.example%2F%3Ftoken%3D${mark}%26x%3D1`,
    ],
    [
      `https://a.example/?u=https%253A%252F%252Fb.example%253Ftoken%253D${secret}%2526x`,
      `https://a.example/?u=https%253A%252F%252Fb.example%253Ftoken%253D${mark}%2526x`,
    ],
    [
      `https://a.example/?variables=%7B%22fb_dtsg%22%3A%22${secret}%22%2C%22n%22%3A1%7D`,
      `https://a.example/?variables=%7B%22fb_dtsg%22%3A%22${mark}%22%2C%22n%22%3A1%7D`,
    ],
    [
      `https://a.example/?user%5Bpassword%5D=${secret}&b=1`,
      `https://a.example/?user%5Bpassword%5D=${mark}&b=1`,
    ],
    [`https://orang:${secret}@a.example/`, `https://${mark}@a.example/`],
  ])('loses the value and keeps the name in %s', (before, after) => {
    expect(remover().address(before)).toBe(after);
  });

  test.each([
    'https://a.example/?page_token=AbC&nextPageToken=x&cursor=abc',
    'https://cdn.example/a.jpg?oh=00_AfC&oe=6655&_nc_sid=1234&X-Amz-Signature=ff',
    'https://a.example/?tokenizer=1&mytoken=2&sidebar=3&x=token',
    'https://a.example/token=1/session=2',
  ])('leaves what only sounds secret: %s', (url) => {
    expect(remover().address(url)).toBe(url);
  });

  test('removing twice changes nothing more, whatever the address', () => {
    const names = fc.constantFrom(...secretParameters.flatMap((entry) => entry.names), 'x', 'q');
    const address = fc
      .array(fc.tuple(names, fc.string()), { maxLength: 5 })
      .map((pairs) => `https://a.example/?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`);
    fc.assert(
      fc.property(address, (url) => {
        const once = remover().address(url);
        expect(remover().address(once)).toBe(once);
      }),
    );
  });

  test('no name is both removed and left alone', () => {
    const removed = new Set(secretParameters.flatMap((entry) => entry.names));
    expect(leftAlone.flatMap((entry) => entry.names).filter((name) => removed.has(name))).toEqual([]);
  });
});

describe('headers', () => {
  test('cookies lose their values and keep their names and attributes', () => {
    const clean = remover().headers(
      [
        ['Cookie', `c_user=${secret}; xs=${secret}=; kosong=; ${secret}`],
        ['set-cookie', `sid=${secret}; Path=/; HttpOnly\ntema=${secret}; Max-Age=3`],
      ],
      'request-header',
    );
    expect(clean).toEqual([
      ['Cookie', `c_user=${mark}; xs=${mark}; kosong=; ${mark}`],
      ['set-cookie', `sid=${mark}; Path=/; HttpOnly`],
      ['set-cookie', `tema=${mark}; Max-Age=3`],
    ]);
  });

  test.each([
    'Authorization',
    'proxy-authorization',
    'X-CSRFToken',
    'x-csrf-token',
    'X-XSRF-TOKEN',
    'X-Auth-Token',
    'X-FB-LSD',
  ])('%s loses its value', (name) => {
    expect(remover().headers([[name, secret]], 'request-header')).toEqual([[name, mark]]);
  });

  test('an address inside a header is cleaned as the address itself is', () => {
    const to = `https://a.example/?token=${secret}&x=1`;
    const clean = remover();
    expect(clean.headers([['Location', to]], 'response-header')).toEqual([['Location', clean.address(to)]]);
  });
});

describe('request bodies', () => {
  test.each([
    ['application/x-www-form-urlencoded', `fb_dtsg=${secret}&doc_id=7`, `fb_dtsg=${mark}&doc_id=7`],
    [
      'application/json',
      `{"q":"a","auth":{"access_token" : "${secret}"}}`,
      `{"q":"a","auth":{"access_token" : "${mark}"}}`,
    ],
    ['application/json', `{"password":"a\\"${secret}","n":1}`, `{"password":"${mark}","n":1}`],
    ['application/json', `{"pin":123456,"n":1}`, `{"pin":"${mark}","n":1}`],
    [
      'application/json',
      `{"variables":"{\\"csrf_token\\":\\"a\\\\\\"${secret}\\",\\"n\\":1}"}`,
      `{"variables":"{\\"csrf_token\\":\\"${mark}\\",\\"n\\":1}"}`,
    ],
    ['text/plain;charset=UTF-8', `{"sessionId":"${secret}"}`, `{"sessionId":"${mark}"}`],
    ['', `token=${secret}`, `token=${mark}`],
    [
      'multipart/form-data; boundary=b',
      `--b\r\nContent-Disposition: form-data; name="fb_dtsg"\r\n\r\n${secret}\r\n--b\r\nContent-Disposition: form-data; name="q"\r\n\r\nhalo\r\n--b--\r\n`,
      `--b\r\nContent-Disposition: form-data; name="fb_dtsg"\r\n\r\n${mark}\r\n--b\r\nContent-Disposition: form-data; name="q"\r\n\r\nhalo\r\n--b--\r\n`,
    ],
  ])('%s: %s', (mediaType, before, after) => {
    expect(bodyOf(before, mediaType)).toBe(after);
  });

  test('bytes that hold no secret come out as they went in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        const text = Buffer.from(bytes).toString('latin1');
        fc.pre(!/["=]/.test(text));
        expect(Buffer.from(remover().requestBody(bytes, '')).equals(Buffer.from(bytes))).toBe(true);
      }),
    );
  });

  test('a body of many megabytes that was made to take long does not', () => {
    const head = 'Content-Disposition: form-data; name="token"';
    for (const line of [`${head}\r\n\r\n`, `${head}\r\n`, head, 'Content-Disposition: ']) {
      const body = `--b\r\n${line.repeat(Math.ceil(4_000_000 / line.length))}`;
      expect(bodyOf(body, 'multipart/form-data; boundary=b').length).toBe(body.length);
    }
  });
});

test('no secret stands anywhere in the archive, and every removal is counted', async () => {
  const url = `https://a.example/beranda?access_token=${secret}&x=1`;
  const { wacz, summary } = await archiveOf(async (archive) => {
    await archive.addExchange(
      exchangeOf({
        url,
        method: 'POST',
        requestHeaders: [
          [':path', `/beranda?access_token=${secret}`],
          ['cookie', `c_user=${secret}; xs=${secret}`],
          ['referer', url],
          ['x-csrf-token', secret],
          ['authorization', `Bearer ${secret}`],
          ['content-type', 'application/x-www-form-urlencoded'],
        ],
        requestBody: Buffer.from(`fb_dtsg=${secret}&variables=%7B%22token%22%3A%22${secret}%22%7D`),
        status: 302,
        responseHeaders: [
          ['set-cookie', `a=${secret}; Path=/\nb=${secret}`],
          ['location', `/lanjut?session=${secret}`],
        ],
        body: null,
      }),
    );
    archive.addPage({ url: `${url}#token=${secret}`, title: 'Beranda', ts: '2026-11-22T05:00:00.000Z' });
  });
  const { records, entries, index, pages } = await checkWacz(wacz);
  const everything = [...entries.values()]
    .map(({ content }) => content)
    .concat(records.map(({ block }) => block));
  const heads = records.map(({ headers }) => JSON.stringify(headers));
  expect(everything.some((bytes) => bytes.includes(secret))).toBe(false);
  expect(heads.some((head) => head.includes(secret))).toBe(false);

  const clean = `https://a.example/beranda?access_token=${mark}&x=1`;
  expect(index[0]?.json.url).toBe(clean);
  expect(pages[0]?.['url']).toBe(`${clean}#token=${mark}`);
  expect(records[2]?.httpHead).toContain(`referer: ${clean}`);
  const counts = summary.secretsRemoved.map(
    ({ kind, name, place, count }) => `${place} ${kind} ${name} ${count}`,
  );
  expect(counts.toSorted()).toEqual([
    'request-body parameter fb_dtsg 1',
    'request-body parameter token 1',
    'request-header cookie c_user 1',
    'request-header cookie xs 1',
    'request-header header authorization 1',
    'request-header header x-csrf-token 1',
    'request-header parameter access_token 1',
    'response-header cookie a 1',
    'response-header cookie b 1',
    'response-header parameter session 1',
    'url parameter access_token 2',
    'url parameter token 1',
  ]);
});

test('a response body is kept as received, even where it holds a token', async () => {
  const html = Buffer.from(`<input name="fb_dtsg" value="${secret}">`);
  const { wacz } = await archiveOf((archive) => archive.addExchange(exchangeOf({ body: { bytes: html } })));
  const { records } = await checkWacz(wacz);
  expect(records[1]?.payload.equals(html)).toBe(true);
  expect(records[0]?.block.toString()).toContain('Response bodies are as received');
});
