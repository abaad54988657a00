import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { nodePrimitives as p } from '../../../src/bundle/node/primitives.ts';
import { certificatesFromPem } from '../../../src/bundle/timestamp/certificates.ts';
import { certificatesOf } from '../../../src/bundle/timestamp/certificates-of.ts';
import { type CheckedTimeStamp, checkTimeStamp } from '../../../src/bundle/timestamp/check-time-stamp.ts';
import { encodeOcspRequest } from '../../../src/bundle/timestamp/ocsp.ts';
import { encodeTimeStampRequest } from '../../../src/bundle/timestamp/request.ts';
import { RevocationAnswers } from '../../../src/bundle/timestamp/revocation.ts';
import { Authority } from '../../authority/authority.ts';

vi.setConfig({ hookTimeout: 120_000 });
const stamped = new TextEncoder().encode('jejak/0123\n1\nroot\n');
const day = 24 * 60 * 60_000;
const crlSigner = ['basicConstraints=critical,CA:FALSE', 'keyUsage=critical,cRLSign'];
const responder = ['basicConstraints=critical,CA:FALSE', 'extendedKeyUsage=OCSPSigning'];
let authority: Authority;
let request: Uint8Array;
let response: Uint8Array;
let genTime: number;
let fresh: { crl: Uint8Array; ofMiddle: Uint8Array; ocsp: Uint8Array };
let ask: Uint8Array;

beforeAll(async () => {
  authority = new Authority({ key: 'ecdsa', isChained: true });
  request = encodeTimeStampRequest(p.sha256(stamped), randomBytes(8));
  response = authority.answer(request);
  genTime = Date.parse((await check([])).genTime ?? '');
  const { pairs } = await certificatesOf({ response, chain: '' });
  const [signer] = pairs;
  if (signer?.issuer === undefined) throw new Error('the answer names no issuer');
  ask = await encodeOcspRequest(signer.certificate, signer.issuer);
  authority.delegate('responder', responder);
  authority.delegate('stranger', crlSigner);
  fresh = { crl: authority.crl(), ofMiddle: authority.crl('root'), ocsp: authority.ocsp(ask) };
});
afterAll(() => authority.remove());

function check(
  answers: Uint8Array[],
  trusted = certificatesFromPem(authority.rootPem),
): Promise<CheckedTimeStamp> {
  return checkTimeStamp(p, {
    ...{ stamped, request, response, certificates: [], trusted },
    answers: new RevocationAnswers(answers),
  });
}

const said = async (...answers: Uint8Array[]) => {
  const { trust, revocation } = await check(answers);
  return { trust, ...revocation };
};

test('is not known without an answer on each certificate, and by answers on others', async () => {
  const nothing = { trust: 'trusted', state: 'not-known', until: null, revoked: null };
  const both = ['O=Uji Jejak, CN=Cap waktu', 'O=Uji Jejak, CN=Antara'];
  expect(await said()).toMatchObject({ ...nothing, missing: both });
  expect(await said(fresh.crl)).toMatchObject({ ...nothing, missing: [both[1]] });
  // Another authority's list and answers say nothing here, though all of its names are the same.
  const other = new Authority({ key: 'ecdsa', isChained: true });
  const others = [other.crl(), other.crl('root'), other.ocsp(ask)];
  other.remove();
  expect(await said(...others)).toMatchObject({ ...nothing, missing: both });
  const garbage = [randomBytes(500), new Uint8Array(), fresh.crl.slice(0, 100), fresh.ocsp.slice(0, 100)];
  expect(garbage.map((each) => new RevocationAnswers([each]).unreadable)).toEqual([1, 1, 1, 1]);
  expect(await said(...garbage)).toMatchObject({ ...nothing, missing: both });
});

test('no byte of a list or an answer can be changed so that it says more', async () => {
  for (const whole of [fresh.crl, fresh.ocsp])
    for (let at = 0; at < whole.length; at += 67) {
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x21;
      const { revoked, missing = [] } = await said(changed, fresh.ofMiddle);
      expect(revoked ?? null).toBeNull();
      if (missing.length === 0) expect(isOutsideOfWhatIsSigned(whole, at)).toBe(true);
    }
});

/** The certificates beside an answer (OCSP) are not under its signature. */
function isOutsideOfWhatIsSigned(whole: Uint8Array, at: number): boolean {
  return whole === fresh.ocsp && at > whole.length / 3;
}

test('is good until the older of the answers, by lists and single answers', async () => {
  for (const answer of [fresh.crl, fresh.ocsp, authority.ocsp(ask, 'responder')]) {
    const good = await said(answer, fresh.ofMiddle);
    expect(good).toMatchObject({ trust: 'trusted', state: 'good', missing: [] });
    expect(Date.parse(good.until ?? '')).toBeGreaterThanOrEqual(genTime - 1000);
  }
  const [from, to] = [new Date(genTime - 40 * day), new Date(genTime - 10 * day)].map((at) =>
    at.toISOString().slice(0, 19).replace(/[-:T]/g, ''),
  );
  const old = authority.crl('middle', ['-crl_lastupdate', `${from}Z`, '-crl_nextupdate', `${to}Z`]);
  const { state, until } = await said(old, fresh.ofMiddle);
  expect(state).toBe('good');
  expect(Date.parse(until ?? '')).toBeLessThan(genTime - 39 * day);
});

test('whom the issuer gave no leave answers nothing', async () => {
  const missing = ['O=Uji Jejak, CN=Cap waktu'];
  // One has the issuer's signature, and not its leave to answer.
  expect(await said(authority.ocsp(ask, 'stranger'), fresh.ofMiddle)).toMatchObject({ missing });
  expect(await said(authority.ocsp(ask, 'root'), fresh.ofMiddle)).toMatchObject({ missing });
  expect(await said(authority.crl('root'), fresh.ofMiddle)).toMatchObject({ missing });
});

test.each([
  ['keyCompromise', 'key-compromise', 'after', 'void'],
  [undefined, 'none', 'after', 'void'],
  ['superseded', 'superseded', 'after', 'stands'],
  ['superseded', 'superseded', 'before', 'void'],
  ['cessationOfOperation', 'cessation-of-operation', 'after', 'stands'],
  ['keyCompromise', 'key-compromise', 'before', 'void'],
] as const)('revoked for %s (%s) %s the stamp: %s', async (why, reason, when, state) => {
  const at = new Date(genTime + (when === 'after' ? day : -day));
  const revoked = authority.revokedOnce('tsa', why, at, ask);
  for (const answer of [revoked.crl, revoked.ocsp]) {
    const found = await said(answer, fresh.ofMiddle, fresh.crl, fresh.ocsp);
    expect(found).toMatchObject({ state, trust: state === 'void' ? 'revoked' : 'trusted', missing: [] });
    expect(found.revoked).toMatchObject({ certificate: 'O=Uji Jejak, CN=Cap waktu', reason });
    expect(Math.abs(Date.parse(found.revoked?.at ?? '') - at.getTime())).toBeLessThan(1000);
  }
  // Also where nobody was asked whom to trust; an answer from before, sent once more, takes nothing back.
  expect(
    (await checkTimeStamp(p, { ...untrusted(), answers: new RevocationAnswers([revoked.crl, fresh.ocsp]) }))
      .trust,
  ).toBe(state === 'void' ? 'revoked' : 'not-asked');
});

function untrusted() {
  return { stamped, request, response, certificates: [], trusted: undefined };
}

test('the intermediate that is revoked takes the stamp with it', async () => {
  const { crl } = authority.revokedOnce('middle', 'CACompromise', new Date(genTime + day), ask);
  expect(await said(crl, fresh.crl)).toMatchObject({
    state: 'void',
    revoked: { certificate: 'O=Uji Jejak, CN=Antara', reason: 'ca-compromise' },
  });
});

test('a hold that was taken back is over, and nothing else is', async () => {
  const hold = authority.revokedOnce('tsa', 'certificateHold', new Date(genTime - day), ask);
  expect(await said(hold.crl, fresh.ofMiddle)).toMatchObject({ state: 'void' });
  const newer = ['-crl_lastupdate', in14(genTime + day), '-crl_nextupdate', in14(genTime + 9 * day)];
  const after = authority.crl('middle', newer);
  expect(await said(hold.crl, after, fresh.ofMiddle)).toMatchObject({ state: 'good', trust: 'trusted' });
});

const in14 = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:T]/g, '')}Z`;

test('after the certificate has expired, a list without it says nothing of it any more', async () => {
  const late = ['-crl_lastupdate', '20500101000000Z', '-crl_nextupdate', '20500201000000Z'];
  expect(await said(authority.crl('middle', late), fresh.ofMiddle)).toMatchObject({
    missing: ['O=Uji Jejak, CN=Cap waktu'],
  });
});

test('a list of thirty thousand is read in a moment, and names the one that is on it', async () => {
  const crl = authority.hugeCrl(30_000, 'tsa');
  expect(crl.length).toBeGreaterThan(1024 * 1024);
  const began = performance.now();
  expect(await said(crl, fresh.ofMiddle)).toMatchObject({ state: 'void', trust: 'revoked' });
  expect(performance.now() - began).toBeLessThan(30_000);
});
