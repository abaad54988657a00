/** One line of the table. */
export interface Row {
  bench: string;
  what: string;
  /** Median of the rounds, and in what. */
  product: number;
  unit: 'ms' | 'MiB' | '%';
  /** Median of the floor or peer that ran between the product's rounds; null for an absolute bound. */
  floor: number | null;
  /** How the ratio is made; none for an absolute bound. */
  ratio: { of: 'floor/product' | 'product/floor'; value: number; least: number; most: number } | null;
  /** What is asked for; null where the line is for orientation. */
  bound: { sign: '≥' | '≤'; value: number } | null;
  met: boolean | null;
  /** Highest resident memory of the product's process tree without the browser, MiB; null where it was not looked at. */
  peak: number | null;
  note?: string;
}

export interface Bench {
  /** As it is named on the command line. */
  name: string;
  /** Rounds where none are asked for. */
  rounds: number;
  run(rounds: number): Promise<Row[]>;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** Nearest rank: the smallest value that at least `share` of the values do not exceed. NaN for none. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** A line with a ratio of medians; the least and the most are those of single rounds. */
export function ratioRow(about: {
  bench: string;
  what: string;
  product: readonly number[];
  floor: readonly number[];
  /** `speed`: floor ÷ product, more is better. `time`: product ÷ floor, less is better. */
  as: 'speed' | 'time';
  bound: number | null;
  peak?: number;
  note?: string;
}): Row {
  const { product, floor, as } = about;
  const divide = (p: number, f: number): number => (as === 'speed' ? f / p : p / f);
  const value = divide(median(product), median(floor));
  const each = product.map((p, at) => divide(p, floor[at] ?? Number.NaN));
  const sign = as === 'speed' ? '≥' : '≤';
  return {
    bench: about.bench,
    what: about.what,
    product: median(product),
    unit: 'ms',
    floor: median(floor),
    ratio: {
      of: as === 'speed' ? 'floor/product' : 'product/floor',
      value,
      least: Math.min(...each),
      most: Math.max(...each),
    },
    bound: about.bound === null ? null : { sign, value: about.bound },
    met: about.bound === null ? null : sign === '≥' ? value >= about.bound : value <= about.bound,
    peak: about.peak ?? null,
    ...(about.note === undefined ? {} : { note: about.note }),
  };
}

/** A line with an upper bound in its own unit. */
export function boundRow(about: {
  bench: string;
  what: string;
  product: number;
  unit: 'ms' | 'MiB' | '%';
  bound: number | null;
  floor?: number;
  peak?: number;
  note?: string;
}): Row {
  return {
    bench: about.bench,
    what: about.what,
    product: about.product,
    unit: about.unit,
    floor: about.floor ?? null,
    ratio: null,
    bound: about.bound === null ? null : { sign: '≤', value: about.bound },
    met: about.bound === null ? null : about.product <= about.bound,
    peak: about.peak ?? null,
    ...(about.note === undefined ? {} : { note: about.note }),
  };
}
