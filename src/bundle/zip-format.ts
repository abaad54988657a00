/** Layouts of ZIP that reader and writer share (APPNOTE.TXT 6.3.10, §4.3 and §4.5.3). */
export const signature = {
  localHeader: 0x04034b50,
  centralHeader: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  locator64: 0x07064b50,
} as const;

/** Lengths of the fixed parts, in bytes. */
export const fixedLength = { localHeader: 30, centralHeader: 46, end: 22, end64: 56, locator64: 20 } as const;

export const method = { stored: 0, deflated: 8 } as const;

export const flag = {
  encrypted: 1 << 0,
  dataDescriptor: 1 << 3,
  strongEncryption: 1 << 6,
  utf8: 1 << 11,
  maskedHeader: 1 << 13,
} as const;

export const extraField = { zip64: 0x0001, unicodePath: 0x7075 } as const;

/** A field that holds this has its value in the zip64 extra field or end record. */
export const in64 = { count: 0xffff, size: 0xffffffff } as const;

/** What a reader of a bundle is ready to take; past it an archive is refused before its data is read. */
export const limits = {
  entries: 300_000,
  /** Files and folders together: a name of a thousand bytes may stand for five hundred folders. */
  paths: 1_000_000,
  directoryBytes: 256 * 1024 * 1024,
  nameBytes: 1024,
  /** Packed entries may unpack to this many times their size, above `bombBytes`. */
  bombRatio: 200,
  bombBytes: 64 * 1024 * 1024,
} as const;

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** An unsigned 64-bit number; one past 2⁵³−1 comes back as infinity, which no size or offset equals. */
export function readUint64(view: DataView, at: number): number {
  const value = view.getBigUint64(at, true);
  return value > BigInt(Number.MAX_SAFE_INTEGER) ? Number.POSITIVE_INFINITY : Number(value);
}
