import type { DraftFile, EvidenceSink } from '../../contract/sink.ts';
import { anchorsOf, isNamedNear } from './name-forms.ts';
import { namesPattern } from './patterns.ts';

/** How much around a place that may be a name is read, in bytes: a name of the longest, escaped. */
const reach = 512;
/** In one file, how many places that turn out to be something else are read: a short name may be part of many words. */
const mostPlaces = 20_000;
/** Files whose bytes are text as it is read. */
const isText = /^(?:text\/|multipart\/related|application\/(?:.*\+)?(?:json|xml)|application\/javascript)/i;

/** Looks through a file while it is written. */
export interface FileReader {
  /** A further piece. Bytes may be used again when this returns. */
  read(bytes: Uint8Array): void;
  /** What follows belongs to what came until here no more. */
  end(): void;
}

/**
 * In which files of one capture its investigator's names stand: looked for in the bytes on their way into them, so
 * that none is read for it. A name within a picture, in a coding but UTF-8 or in pieces is not found.
 */
export class NamesInFiles {
  readonly #named: RegExp | null;
  readonly #anchors: RegExp | null;
  readonly #found = new Set<string>();
  readonly #notToEnd = new Set<string>();

  constructor(names: readonly string[]) {
    const pattern = namesPattern(names);
    this.#named = pattern === null ? null : new RegExp(pattern, 'iu');
    this.#anchors = anchorsOf(names);
  }

  /** Roles of the files in which one of the names stands; null where none is known. */
  get found(): string[] | null {
    return this.#named === null ? null : [...this.#found];
  }

  /** Roles of files that were not looked through to their end. */
  get notToEnd(): string[] {
    return [...this.#notToEnd].filter((role) => !this.#found.has(role));
  }

  /** Looks through what is written to a file of this role; null where no name is known. */
  reader(role: string, { isQuoted = false } = {}): FileReader | null {
    const [named, anchors] = [this.#named, this.#anchors];
    if (named === null || anchors === null) return null;
    let rest = '';
    /** Up to where `rest` has been looked through. */
    let done = 0;
    let places = 0;
    const look = (until: number): void => {
      anchors.lastIndex = done;
      for (let place = anchors.exec(rest); place !== null; place = anchors.exec(rest)) {
        if (place.index >= until) break;
        places += 1;
        if (places > mostPlaces) {
          this.#notToEnd.add(role);
          return;
        }
        const near = rest.slice(Math.max(0, place.index - reach), place.index + place[0].length + reach);
        if (!isNamedNear(near, named, isQuoted)) continue;
        this.#found.add(role);
        return;
      }
    };
    const isOver = (): boolean => places > mostPlaces || this.#found.has(role);
    return {
      read: (bytes) => {
        if (isOver()) return;
        const { buffer, byteOffset, byteLength } = bytes;
        rest += Buffer.from(buffer, byteOffset, byteLength).toString('latin1');
        // Lines are broken anywhere there; a break may be cut in two.
        if (isQuoted) rest = rest.replaceAll('=\r\n', '');
        const until = Math.max(done, rest.length - 2 * reach);
        look(until);
        const from = Math.max(0, until - reach);
        rest = rest.slice(from);
        done = until - from;
      },
      end: () => {
        if (!isOver()) look(rest.length);
        rest = '';
        done = 0;
      },
    };
  }

  /** A sink that looks through the texts on their way; archives are looked through where they are made. */
  watching(sink: EvidenceSink): EvidenceSink {
    return {
      file: (role, meta) => {
        const file = sink.file(role, meta);
        const reader = isText.test(meta.mediaType)
          ? this.reader(role, { isQuoted: meta.mediaType.startsWith('multipart/') })
          : null;
        return reader === null ? file : watched(file, reader);
      },
    };
  }
}

function watched(file: DraftFile, reader: FileReader): DraftFile {
  return {
    write: (bytes) => {
      reader.read(bytes);
      return file.write(bytes);
    },
    close: () => {
      reader.end();
      return file.close();
    },
    drop: () => file.drop(),
  };
}
