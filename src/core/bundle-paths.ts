/** In UTF-8 bytes: Linux takes 255 in a name, and a number may still be added. */
const longestName = 200;
/** Names that Windows keeps for devices, with or without an extension. */
const device = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/iu;
/** What Windows, macOS or Linux refuse in a name, and what would change meaning in a manifest. */
const refused = /[\u0000-\u001f\u007f<>:"/\\|?*%~]/gu;

/** A name that every file system takes: NFC, no refused character, no trailing dot or space, bounded length. */
export function safeName(text: string): string {
  const clean = text
    .normalize('NFC')
    .replaceAll(refused, '-')
    .replaceAll(/\p{C}/gu, '')
    .trim()
    .replace(/[. ]+$/u, '')
    .replace(/^\.+/u, '');
  const shortened = shorten(clean);
  if (shortened === '') return 'x';
  return device.test(shortened) ? `_${shortened}` : shortened;
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= longestName) return name;
  const dot = name.lastIndexOf('.');
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : '';
  let room = longestName - Buffer.byteLength(extension);
  let stem = '';
  for (const character of name) {
    room -= Buffer.byteLength(character);
    if (room < 0) break;
    stem += character;
  }
  return stem.replace(/[. ]+$/u, '') + extension;
}

/** `P-1` → `P-001`, so that folders sort; labels of another form are kept, made safe. */
export function exhibitFolder(label: string): string {
  const numbered = /^(\p{L}+-)(\d{1,6})$/u.exec(label);
  if (numbered === null) return safeName(label);
  return safeName(`${numbered[1] ?? ''}${(numbered[2] ?? '').padStart(3, '0')}`);
}

/** Gives every file of a bundle a path of its own; names that differ only in case or form get a number. */
export function createPathChooser(): (folder: string, role: string, name: string) => string {
  const taken = new Set<string>();
  return (folder, role, name) => {
    const wanted =
      name === role || name.startsWith(`${role}.`) ? safeName(name) : safeName(`${role}-${name}`);
    const dot = wanted.lastIndexOf('.');
    const stem = dot > 0 ? wanted.slice(0, dot) : wanted;
    const extension = dot > 0 ? wanted.slice(dot) : '';
    for (let number = 1; ; number += 1) {
      const path = `${folder}/${stem}${number === 1 ? '' : `-${number}`}${extension}`;
      const folded = path.normalize('NFC').toLowerCase().toUpperCase();
      if (taken.has(folded)) continue;
      taken.add(folded);
      return path;
    }
  };
}

/** The top folder of a bundle: the case number, made safe, and the UTC date. */
export function topFolder(number: string, at: string): string {
  return safeName(`${number.replaceAll(/[/\\]/g, '-')}-${at.slice(0, 10)}`);
}
