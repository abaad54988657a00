import type { intake as en } from '../en/intake.ts';

export const intake: Record<keyof typeof en, string> = {};
