import type * as asn1js from 'asn1js';
import { ContentInfo, type SignedData, SignedData as SignedDataReader, TimeStampResp, TSTInfo } from 'pkijs';
import { toHex } from '../bytes.ts';
import { FormatError } from '../format-error.ts';
import { oneDer } from './der.ts';
import { sha256Oid, signedDataOid, timeStampInfoOid } from './oids.ts';

/** What an authority says in a token (`TSTInfo`, RFC 3161 §2.4.2). */
export interface TimeStampInfo {
  genTime: Date;
  /** How far from `genTime` the true time may be, in ms; null where the token gives none (0 is then meant for counting). */
  accuracyMs: number | null;
  policy: string;
  /** Hex. */
  serial: string;
  /** The hash that was stamped, 32 bytes; undefined where it is of another kind than SHA-256. */
  imprint: Uint8Array | undefined;
  /** As the bytes of its DER integer. */
  nonce: Uint8Array | undefined;
}

/** The token: what it says, and the signature around it. */
export interface TimeStampToken {
  info: TimeStampInfo;
  signed: SignedData;
}

/** An authority's answer (RFC 3161 §2.4.2). */
export interface TimeStampResponse {
  /** PKIStatus: 0 granted, 1 granted with changes, 2 rejected, 3 waiting, 4 and 5 of revocation. */
  status: number;
  /** The authority's own words. */
  words: string[];
  token: TimeStampToken | undefined;
}

/** @throws FormatError `time-stamp-wrong-form` for what is no such answer, or has a token where its status allows none, or the other way */
export function readTimeStampResponse(bytes: Uint8Array): TimeStampResponse {
  try {
    const response = new TimeStampResp({ schema: oneDer(bytes) });
    const { statusStrings } = response.status;
    const status: number = response.status.status;
    const words = (statusStrings ?? []).map((each) => each.valueBlock.value);
    const token = response.timeStampToken;
    const isGranted = status === 0 || status === 1;
    if (isGranted !== (token !== undefined)) throw new TypeError('token and status disagree');
    return { status, words, token: token === undefined ? undefined : readToken(token) };
  } catch (error) {
    throw new FormatError('time-stamp-wrong-form', {}, { cause: error });
  }
}

/**
 * The token of an answer as it came, DER.
 *
 * @throws FormatError `time-stamp-wrong-form` for an answer without one
 */
export function tokenOf(response: Uint8Array): Uint8Array {
  const [, token] = (oneDer(response) as asn1js.Sequence).valueBlock.value;
  if (token === undefined) throw new FormatError('time-stamp-wrong-form');
  return token.valueBeforeDecodeView.slice();
}

function readToken(content: ContentInfo): TimeStampToken {
  if (content.contentType !== signedDataOid) throw new TypeError('no signed data');
  const signed = new SignedDataReader({ schema: content.content });
  const { eContent, eContentType } = signed.encapContentInfo;
  if (eContentType !== timeStampInfoOid || eContent === undefined) throw new TypeError('no TSTInfo');
  const info = new TSTInfo({ schema: oneDer(new Uint8Array(eContent.getValue())) });
  if (info.version !== 1) throw new TypeError('another version');
  const { hashAlgorithm, hashedMessage } = info.messageImprint;
  const hash = hashedMessage.valueBlock.valueHexView.slice();
  const isSha256 = hashAlgorithm.algorithmId === sha256Oid && hash.length === 32;
  return {
    info: {
      genTime: info.genTime,
      accuracyMs: accuracyOf(info),
      policy: info.policy,
      serial: toHex(info.serialNumber.valueBlock.valueHexView),
      imprint: isSha256 ? hash : undefined,
      nonce: info.nonce?.valueBlock.valueHexView.slice(),
    },
    signed,
  };
}

/** Parts that are missing are 0 (RFC 3161 §2.4.2); a part of a millisecond counts as a whole one. */
function accuracyOf({ accuracy }: TSTInfo): number | null {
  if (accuracy === undefined) return null;
  const { seconds = 0, millis = 0, micros = 0 } = accuracy;
  return seconds * 1000 + millis + Math.ceil(micros / 1000);
}
