import type { CallThread } from '../../processes/call-thread.ts';
import type { ReadableDb } from '../database/handle.ts';
import type { Locker } from '../locker.ts';
import type { WriterCalls } from '../threads/writer-calls.ts';
import { jobsOf } from './jobs.ts';
import { readQueue } from './queue.ts';
import { readCutOff } from './under-way.ts';

type LockerJobs = Pick<
  Locker,
  'enqueueJobs' | 'jobs' | 'queue' | 'addToQueue' | 'changeQueue' | 'beginWork' | 'endWork' | 'cutOff'
>;

/** The work that an open locker keeps: lists of addresses, the window's queue, what was cut off. */
export function lockerJobs(
  read: <T>(use: (db: ReadableDb) => T) => T,
  writer: () => CallThread<WriterCalls>,
): LockerJobs {
  return {
    async enqueueJobs(list, urls) {
      await writer().call('enqueueJobs', { list, urls });
    },
    jobs: (list) => read((from) => jobsOf(from, list)),

    queue: () => read((from) => readQueue(from)),
    async addToQueue(wanted) {
      await writer().call('addToQueue', wanted);
    },
    async changeQueue(wanted) {
      await writer().call('changeQueue', wanted);
    },
    beginWork: async (kind, wanted) => (await writer().call('beginWork', { kind, wanted })).work,
    async endWork(work) {
      await writer().call('endWork', { work });
    },
    cutOff: () => read((from) => readCutOff(from)),
  };
}
