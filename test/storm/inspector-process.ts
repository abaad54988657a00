import type { Inspect, Said } from './target.ts';

/** Inspects what storms left, one after the other, in a process of its own: what it opens may be broken. */
const { inspect } = (await import(process.argv[2] ?? '')) as { inspect: Inspect }; // named by the target

process.on('message', (left: { root: string; operation: string; said: Said[] }) => {
  inspect(left).then(
    (problems) => process.send?.(problems),
    (error: unknown) => process.send?.([`could not be opened: ${String(error)}`]),
  );
});
// Whoever asked is gone: what is still open here belongs to nobody.
process.on('disconnect', () => process.exit());
