/** A block is a complete subtree of this level: 1,024 entries. */
const usualLevel = 10;

/**
 * A log that several threads go over together, a block of it at a time, and what they have found so far. The numbers
 * lie in memory that they share, so that no thread waits for the turn of another's event loop.
 */
export interface SharedLog {
  log: number;
  origin: string;
  /** How many entries are gone over. */
  size: number;
  /** A block has as many entries as a complete subtree of this level has leaves, the last one perhaps fewer. */
  level: number;
  /** Up to which size each checkpoint's signature is checked; beyond it that of the newest of each key. */
  signatures: number;
  /** Counts, by `cell`, and then the state of each block. */
  cells: Int32Array;
  /** The hash of each block that is sound and complete, 32 bytes each. */
  hashes: Uint8Array;
}

const cell = { next: 0, stop: 1, threads: 2, entries: 3, signatures: 4, firstBlock: 5 } as const;
const state = { open: 0, sound: 1, doubtful: 2 } as const;

/** What going over a block gave: its hash, and how many signatures were checked. */
export interface SoundBlock {
  hash: Uint8Array;
  signatures: number;
}

export function shareLog(
  about: Pick<SharedLog, 'log' | 'origin' | 'size' | 'signatures'> & { level?: number | undefined },
): SharedLog {
  const level = about.level ?? usualLevel;
  const blocks = Math.ceil(about.size / 2 ** level);
  return {
    ...about,
    level,
    cells: new Int32Array(new SharedArrayBuffer((cell.firstBlock + blocks) * Int32Array.BYTES_PER_ELEMENT)),
    hashes: new Uint8Array(new SharedArrayBuffer(blocks * 32)),
  };
}

export function blocksOf({ size, level }: SharedLog): number {
  return Math.ceil(size / 2 ** level);
}

/** From which entry to which, the last one not included. */
export function rangeOf({ size, level }: SharedLog, block: number): { from: number; to: number } {
  return { from: block * 2 ** level, to: Math.min(size, (block + 1) * 2 ** level) };
}

/** The next block that nobody has taken; undefined where there is none, or where all is to end. */
export function takeBlock(shared: SharedLog): number | undefined {
  if (Atomics.load(shared.cells, cell.stop) === 1) return undefined;
  const block = Atomics.add(shared.cells, cell.next, 1);
  return block < blocksOf(shared) ? block : undefined;
}

/** Says what a block is. One that is doubtful ends the going over: what is wrong with it is asked elsewhere. */
export function settleBlock(shared: SharedLog, block: number, sound: SoundBlock | undefined): void {
  const { cells, hashes } = shared;
  const at = cell.firstBlock + block;
  if (sound === undefined) {
    Atomics.store(cells, at, state.doubtful);
    stopAll(shared);
  } else {
    hashes.set(sound.hash, block * 32);
    // Taken over from a thread that was slow, it may be settled twice; it is counted once.
    if (Atomics.exchange(cells, at, state.sound) !== state.open) return;
    const { from, to } = rangeOf(shared, block);
    Atomics.add(cells, cell.entries, to - from);
    Atomics.add(cells, cell.signatures, sound.signatures);
  }
  Atomics.notify(cells, at);
}

/** Waits up to `ms` until somebody has settled a block. */
export function isSettled({ cells }: SharedLog, block: number, ms: number): boolean {
  return Atomics.wait(cells, cell.firstBlock + block, state.open, ms) !== 'timed-out';
}

export function isDoubtful({ cells }: SharedLog): boolean {
  return cells.subarray(cell.firstBlock).includes(state.doubtful);
}

/** How many entries and signatures have been found right. */
export function doneOf({ cells }: SharedLog): { entries: number; signatures: number } {
  return { entries: Atomics.load(cells, cell.entries), signatures: Atomics.load(cells, cell.signatures) };
}

/** Nobody takes another block. */
export function stopAll({ cells }: SharedLog): void {
  Atomics.store(cells, cell.stop, 1);
}

export function countThread({ cells }: SharedLog): void {
  Atomics.add(cells, cell.threads, 1);
}

/** Said by a thread as the last thing that it does with the database. */
export function endThread({ cells }: SharedLog): void {
  Atomics.sub(cells, cell.threads, 1);
  Atomics.notify(cells, cell.threads);
}

/** Waits until no thread has the database open any more, up to `ms` for each. */
export function awaitThreads({ cells }: SharedLog, ms: number): void {
  for (let count = Atomics.load(cells, cell.threads); count > 0; count = Atomics.load(cells, cell.threads)) {
    if (Atomics.wait(cells, cell.threads, count, ms) === 'timed-out') return;
  }
}
