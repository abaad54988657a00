import type { bundle as en } from '../en/bundle.ts';

export const bundle: Record<keyof typeof en, string> = {};
