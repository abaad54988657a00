/**
 * What a screen reader is told of a bar.
 *
 * @param share from 0 to 100; null where nobody knows how long it takes: then no number is told
 */
export function progressAria(share: number | null) {
  const bar = { role: 'progressbar', 'aria-valuemin': 0, 'aria-valuemax': 100 };
  if (share === null) return bar;
  const value = Math.round(share);
  return { ...bar, 'aria-valuenow': value, 'aria-valuetext': `${String(value)} %` };
}
