import type { locker as en } from '../en/locker.ts';

export const locker: Record<keyof typeof en, string> = {};
