import type { Worker } from 'node:worker_threads';

/**
 * How a thread ends that ends by itself after its last answer. Whoever has that waits for it: to end it by force
 * while other threads start can bring the whole process down (nodejs/node#56312).
 */
export function endOf(worker: Worker): Promise<void> {
  return new Promise((resolve) => {
    worker.once('exit', () => resolve());
  });
}
