/** What is wrong with the bytes of a file. The file is kept as it came; this names the trouble. */
export interface Damage {
  code: DamageCode;
  /** What was found where, in English, for the record: no words of a file, at most one line. */
  detail: string;
}

export type DamageCode =
  /** The file has no bytes. */
  | 'empty'
  /** The file ends before its own structure says it does. */
  | 'truncated'
  /** A part of the file does not follow its format. */
  | 'structure-broken'
  /** A check sum inside the file is not that of its bytes. */
  | 'checksum-wrong'
  /** The picture cannot be decoded, or not in full. */
  | 'undecodable'
  /** The picture claims more pixels than are decoded here. */
  | 'too-many-pixels'
  /** The reading process died on the file, or took too long. */
  | 'reader-died';

export function damage(code: DamageCode, detail: string): Damage {
  return { code, detail };
}
