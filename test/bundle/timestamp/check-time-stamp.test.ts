import { randomBytes } from 'node:crypto';
import { Certificate } from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodePrimitives as p } from '../../../src/bundle/node/primitives.ts';
import { certificatesFromPem } from '../../../src/bundle/timestamp/certificates.ts';
import { checkChain } from '../../../src/bundle/timestamp/chain.ts';
import { checkTimeStamp, type TimeStampToCheck } from '../../../src/bundle/timestamp/check-time-stamp.ts';
import { encodeTimeStampRequest, readTimeStampRequest } from '../../../src/bundle/timestamp/request.ts';
import { Authority } from '../../authority/authority.ts';

const stamped = new TextEncoder().encode('jejak/0123\n1\nroot\n');
/** A request over a hash of a kind that the authorities here do not take: SHA-1. */
const sha1Request = Buffer.from(`30260201013021300906052b0e03021a05000414${'ab'.repeat(20)}`, 'hex');
const made: Authority[] = [];
const authority = (form?: ConstructorParameters<typeof Authority>[0]): Authority => {
  const one = new Authority(form);
  made.push(one);
  return one;
};
let rsa: Authority;
let ecdsa: Authority;
beforeAll(() => {
  rsa = authority();
  ecdsa = authority({ key: 'ecdsa', isChained: true });
});
afterAll(() => {
  for (const one of made) one.remove();
});

const ask = (bytes = stamped): Uint8Array => encodeTimeStampRequest(p.sha256(bytes), randomBytes(8));

function stampBy(by: Authority, more: Partial<TimeStampToCheck> = {}): TimeStampToCheck {
  const request = ask();
  const trusted = certificatesFromPem(by.rootPem);
  return { stamped, request, response: by.answer(request), certificates: [], trusted, ...more };
}

test('a request is read back, whatever its nonce begins with', () => {
  for (const nonce of ['00000000000000ff', 'ff00000000000000', '0123456789abcdef', '0000000000000000']) {
    const request = encodeTimeStampRequest(p.sha256(stamped), Buffer.from(nonce, 'hex'));
    const read = readTimeStampRequest(request);
    expect(read.imprint).toEqual(p.sha256(stamped));
    expect(BigInt(`0x${Buffer.from(read.nonce ?? []).toString('hex')}`)).toBe(BigInt(`0x${nonce}`));
    expect(() => readTimeStampRequest(Buffer.concat([request, Buffer.of(0)]))).toThrow(
      'time-stamp-request-wrong-form',
    );
  }
});

describe('a stamp of a real authority', () => {
  test.each(['rsa', 'ecdsa'] as const)('%s: holds, and OpenSSL says the same', async (key) => {
    const by = key === 'rsa' ? rsa : ecdsa;
    const before = Date.now();
    const check = stampBy(by);
    const checked = await checkTimeStamp(p, check);
    expect(checked).toMatchObject({ faults: [], trust: 'trusted', accuracyMs: 1500, status: 0 });
    expect(checked.authority).toBe('O=Uji Jejak, CN=Cap waktu');
    const told = Date.parse(checked.genTime ?? '');
    expect(told).toBeGreaterThan(before - 2000);
    expect(told).toBeLessThanOrEqual(Date.now());
    expect(by.openssl(check.request ?? new Uint8Array(), check.response)).toContain('Verification: OK');
  });

  test('is unvouched under the root of another, and under none that was brought', async () => {
    const trusted = certificatesFromPem(ecdsa.rootPem);
    expect(await checkTimeStamp(p, stampBy(rsa, { trusted }))).toMatchObject({
      faults: [],
      trust: 'unvouched',
    });
    expect(await checkTimeStamp(p, stampBy(rsa, { trusted: undefined }))).toMatchObject({
      faults: [],
      trust: 'not-asked',
    });
  });

  test('over other bytes, or to another request, proves nothing', async () => {
    const check = stampBy(rsa);
    const other = Buffer.from('other');
    expect((await checkTimeStamp(p, { ...check, stamped: other })).faults).toContain('other-imprint');
    // An old answer, sent once more: the imprint is right, the nonce is not.
    expect((await checkTimeStamp(p, { ...check, request: ask() })).faults).toEqual(['other-nonce']);
    expect((await checkTimeStamp(p, { ...check, request: ask(other) })).faults).toContain(
      'request-of-another',
    );
  });

  test('after its certificate had expired, or before it was valid, proves nothing', async () => {
    const expired = authority({ valid: { from: '20200101000000Z', to: '20210101000000Z' } });
    expect((await checkTimeStamp(p, stampBy(expired))).faults).toEqual(['not-valid-then']);
  });

  test.each([
    ['with another purpose beside it', 'extendedKeyUsage=critical,timeStamping,codeSigning'],
    ['that is not critical', 'extendedKeyUsage=timeStamping'],
  ])('by a certificate %s proves nothing', async (_, usage) => {
    const form = { extensions: ['basicConstraints=critical,CA:FALSE', usage] };
    const request = ask();
    const by = authority(form);
    let response: Uint8Array;
    try {
      response = by.answer(request);
    } catch (error) {
      // OpenSSL itself refuses to sign with such a certificate.
      expect(String(error)).toMatch(/extended key usage|purpose|signer certificate/i);
      return;
    }
    const check = { stamped, request, response, certificates: [], trusted: undefined };
    expect((await checkTimeStamp(p, check)).faults).toContain('purpose');
  });

  test('that is refused says so with the words of the authority', async () => {
    const response = rsa.answer(sha1Request);
    expect(await checkTimeStamp(p, stampBy(rsa, { response }))).toMatchObject({
      faults: ['not-granted'],
      status: 2,
      genTime: null,
      words: ['Message digest algorithm is not supported.'],
    });
  });
});

test('no byte of an answer can be changed so that it says something else and holds', async () => {
  const check = stampBy(ecdsa);
  const said = async (response: Uint8Array) => {
    const { faults, trust, genTime, accuracyMs, authority, policy, serial } = await checkTimeStamp(p, {
      ...check,
      response,
    });
    return faults.length === 0 && trust === 'trusted'
      ? { genTime, accuracyMs, authority, policy, serial }
      : undefined;
  };
  const right = await said(check.response);
  expect(right).toBeDefined();
  const other: number[] = [];
  let refused = 0;
  // Each seventh, from another one on in each run. The frame around what is signed may hold another byte and mean the same.
  for (let at = Math.floor(Math.random() * 7); at < check.response.length; at += 7) {
    const response = check.response.slice();
    response[at] = (response[at] ?? 0) ^ 0x01;
    const now = await said(response);
    if (now === undefined) refused++;
    else if (JSON.stringify(now) !== JSON.stringify(right)) other.push(at);
  }
  expect(other).toEqual([]);
  expect(refused).toBeGreaterThan(check.response.length / 7 / 2);
});

describe('a chain', () => {
  const certificate = (pem: string): Certificate => {
    const [der = new Uint8Array()] = certificatesFromPem(pem);
    return Certificate.fromBER(der.slice());
  };

  test('of another certificate is not that of the signer, though one that says the same stands beside it', async () => {
    const own = authority(); // the attacker's own
    const signer = certificate(own.signerPem);
    const twin = certificate(own.signerPem);
    twin.signatureValue.valueBlock.valueHexView[0] =
      (twin.signatureValue.valueBlock.valueHexView[0] ?? 0) ^ 1;
    const real = certificate(rsa.signerPem);
    const root = certificate(rsa.rootPem);
    const at = new Date('2026-06-01T00:00:00Z');
    expect(await checkChain(real, [signer, twin], [root], at)).toBe('trusted');
    for (const beside of [
      [signer, twin, real],
      [real, twin, signer],
      [twin, real],
    ])
      expect(await checkChain(signer, beside, [root], at)).toBe('unvouched');
  });

  test('that goes in a circle is given up', async () => {
    const made = authority();
    const signer = certificate(made.signerPem);
    const circle = [made.rootPem, ...made.circle()].map(certificate);
    expect(circle.length).toBe(3);
    expect(await checkChain(signer, circle, [certificate(rsa.rootPem)], new Date())).toBe('unvouched');
  });
});
