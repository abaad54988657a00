/**
 * A value as canonical JSON takes it: lone surrogates, which no UTF-8 carries, become U+FFFD, and members
 * without a value are left out. A title that a page gives may hold anything, and must not keep evidence
 * from being sealed.
 */
export function wellFormed<T>(value: T): T {
  return repaired(value) as T; // the same shape
}

function repaired(value: unknown): unknown {
  if (typeof value === 'string') return value.toWellFormed();
  if (Array.isArray(value)) return value.map(repaired);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) =>
      each === undefined ? [] : [[key.toWellFormed(), repaired(each)]],
    ),
  );
}
