const deviceName = /^(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * Why a path may not stand in a bundle, or undefined where it may: it must mean the same file under every
 * system, and no file outside the folder that it is unpacked into. A folder's path may end with `/`.
 */
export function unsafePath(path: string): string | undefined {
  if (path.normalize('NFC') !== path) return 'zip-name-not-nfc';
  if (path.startsWith('/')) return 'zip-name-absolute';
  if (path.includes('\\')) return 'zip-name-backslash';
  const segments = (path.endsWith('/') ? path.slice(0, -1) : path).split('/');
  for (const segment of segments) {
    const reason = unsafeSegment(segment);
    if (reason !== undefined) return reason;
  }
  return undefined;
}

function unsafeSegment(segment: string): string | undefined {
  if (segment === '' || segment === '.' || segment === '..') return 'zip-name-escapes';
  if (/^[a-z]:/i.test(segment)) return 'zip-name-drive';
  if (/[. ]$/.test(segment)) return 'zip-name-trailing-dot-or-space';
  if (isDeviceName(segment)) return 'zip-name-device';
  // Line ends are legal in a bag's paths; other control characters hide or change what a terminal shows.
  for (const char of segment) {
    const code = char.codePointAt(0) ?? 0;
    if ((code < 0x20 && code !== 0x0a && code !== 0x0d) || (code >= 0x7f && code < 0xa0)) {
      return 'zip-name-control-character';
    }
  }
  return undefined;
}

/** Whether Windows keeps a name for a device, with or without an extension. */
export function isDeviceName(segment: string): boolean {
  return deviceName.test(segment.replace(/[ ]*[.:].*$/s, ''));
}

/**
 * Finds paths that a file system which does not tell case apart, or cannot hold a file and a folder of
 * one name, would lay over each other.
 */
export class PathCollisions {
  /** By the number of the folder that it lies in and its folded name. */
  readonly #seen = new Map<string, { number: number; spelling: string; file: boolean }>();

  /** Files and folders so far. */
  get size(): number {
    return this.#seen.size;
  }

  /** Adds a path with its folders; the code of the collision, or undefined. */
  add(path: string): string | undefined {
    const isFolder = path.endsWith('/');
    const segments = (isFolder ? path.slice(0, -1) : path).split('/');
    let code: string | undefined;
    let folder = 0;
    for (const [depth, spelling] of segments.entries()) {
      const file = depth === segments.length - 1 && !isFolder;
      const key = `${folder}/${foldName(spelling)}`;
      const before = this.#seen.get(key);
      folder = before?.number ?? this.#seen.size + 1;
      if (before === undefined) this.#seen.set(key, { number: folder, spelling, file });
      else code ??= collision(before, spelling, file);
    }
    return code;
  }
}

function collision(
  before: { spelling: string; file: boolean },
  spelling: string,
  file: boolean,
): string | undefined {
  if (before.spelling !== spelling) return 'zip-name-case-collision';
  if (before.file && file) return 'zip-name-duplicate';
  return before.file === file ? undefined : 'zip-name-file-and-folder';
}

/**
 * What names have in common that a file system may not tell apart, as Unicode's full case folding has it. Lower, upper,
 * lower: so that ß, ẞ and SS, ſ and s, K (kelvin) and k meet as well. The ı without a dot folds to itself alone.
 */
export function foldName(text: string): string {
  return text
    .split('ı')
    .map((part) => part.toLowerCase().toUpperCase().toLowerCase())
    .join('ı')
    .normalize('NFC');
}
