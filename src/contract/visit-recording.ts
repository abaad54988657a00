import type { CaptureRecord } from './capture-record.ts';
import type { ItemState, StepResult } from './item.ts';

/** Where a recording ends by itself; what there is of it is kept. */
export const recordingLimits = { ms: 6 * 60 * 60_000, bytes: 2 * 1024 ** 3 };

/**
 * The `capture` file of the recording of a visit (docs/formats, "Items"): what the film is, and what was in front from
 * when on. Times are the device's clock unless they say otherwise.
 */
export interface RecordingRecord {
  v: 1;
  what: 'recording';
  state: ItemState;
  recording: {
    mediaType: 'video/webm';
    codec: 'vp9';
    width: number;
    height: number;
    /** Of its first picture. */
    startedAt: string;
    /** By the monotonic clock, as the times of its pictures. */
    durationMs: number;
    pictures: number;
    /** Pictures that came faster than they could be encoded. */
    leftOut: number;
    sound: false;
    /** What the browser drew of the page: not its own frame, its menus or its dialogs. */
    source: 'browser-picture';
    ended: 'closed' | 'ended' | 'died' | 'longest' | 'largest' | 'failed';
  };
  visit: {
    startedAt: string;
    /** Which page was in front from when on, in ms of the film. */
    pages: { atMs: number; tab: number; url: string }[];
    pagesNotNamed: number;
  };
  timeZone: string;
  browser: Pick<CaptureRecord['browser'], 'product' | 'userAgent' | 'profile' | 'profileName'>;
  software: CaptureRecord['software'];
  device: CaptureRecord['device'];
  steps: StepResult[];
}

/** `rekaman-2026-11-26-14.05.12.webm` by this device's clock: it sorts, and every file system takes it. */
export function recordingName(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return `rekaman-${local.toISOString().slice(0, 19).replace('T', '-').replaceAll(':', '.')}.webm`;
}
