/** The most that is read from an answer, in ms: a day. */
const mostMs = 24 * 60 * 60 * 1000;

/**
 * Whether an answer asks to be left alone for a while (429, 503), and how long (RFC 9110 §10.2.3: seconds, or a date
 * that is held against the server's own clock where it gives one).
 *
 * @param headers in the order and letters in which they came
 */
export function askedToWait(
  status: number | null,
  headers: readonly (readonly [string, string])[],
): { retryAfterMs: number | null } | undefined {
  if (status !== 429 && status !== 503) return undefined;
  const of = (wanted: string): string | undefined =>
    headers.find(([name]) => name.toLowerCase() === wanted)?.[1].trim();
  const said = of('retry-after') ?? '';
  if (/^\d{1,9}$/.test(said)) return { retryAfterMs: Math.min(mostMs, Number(said) * 1000) };
  const until = Date.parse(said);
  if (Number.isNaN(until)) return { retryAfterMs: null };
  const now = Date.parse(of('date') ?? '');
  const ms = until - (Number.isNaN(now) ? Date.now() : now);
  return { retryAfterMs: Math.min(mostMs, Math.max(0, Math.round(ms))) };
}
