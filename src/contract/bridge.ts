import type { ChosenPath } from './calls/types.ts';
import type { PicturePart } from './redaction.ts';
import type { ReplayBridge } from './replay.ts';

/** What a person is asked to choose by a dialog of the system. */
export type Choice =
  | 'folder'
  | 'locker'
  | 'file'
  | 'files'
  | 'bundle'
  | 'backup'
  | 'save-bundle'
  | 'save-backup'
  | 'save-file';

/** Nothing; its picture while the camera view is open; sound beside it, while one films there, and no more. */
export type CameraUse = 'none' | 'picture' | 'sound' | 'no-sound';

/** What the preload gives to the page, as `window.jejak`; all that the page has beside the port to the core. */
export interface Bridge {
  /**
   * Asks for a port to the core. It comes as a message to this window with `{ jejak: 'port', nonce, desk }` and the
   * port in `ports[0]`; every call gives a new one. `desk` is the state of the desk as it was opened, or null.
   */
  connect(nonce: string): void;
  /** Empty where the person chose nothing. `suggested` is a file name for the `save-…` ones. */
  choose(choice: Choice, suggested?: string): Promise<ChosenPath[]>;
  /** Files and folders that were dropped on the window, folders without a number of bytes. What is not on the disk is left out. */
  drop(files: File[]): Promise<ChosenPath[]>;
  /** Bundles (files) and lockers (folders) that the desktop opened with the app and that nobody has taken yet. */
  opened(): Promise<ChosenPath[]>;
  /** `listener` is called when there is more of that. */
  onOpened(listener: () => void): void;
  /** `listener` is called when the system is locked or goes to sleep; gives the function that ends this. */
  onLock(listener: () => void): () => void;
  copy(text: string): Promise<void>;
  /** Shows the whole page larger or smaller, as a browser does; 1 is its own size. */
  zoom(factor: number): void;
  /** What of the camera the page may have from now on, until it says otherwise or is out of sight. */
  camera(use: CameraUse): Promise<void>;
  /** `listener` is called where the shell takes it back: the window is out of sight. Gives what ends this. */
  onCameraTaken(listener: () => void): () => void;
  /** Prints the window as it stands, by the system's dialog; false where that failed, and not where a person gave it up. */
  print(): Promise<boolean>;
  /** Shows a file that the core has just written, in the system's file manager: by the token under which it was chosen. */
  showInFolder(token: string): Promise<void>;
  /**
   * `listener` is called when the window is about to close, and waited for: gives what was typed and is not saved, each
   * thing by its name.
   */
  onLeave(listener: () => Promise<string[]>): void;
  /** `listener` is called where somebody stays for what is not saved. */
  onStay(listener: () => void): void;
  /** The archived page of an item, replayed in a view of its own over a part of this page. */
  replay: ReplayBridge;
}

/**
 * Where the page finds a picture of a job that runs, as its page is now. `look` makes each one another: it is looked
 * at anew, and nothing of it is kept.
 */
export function liveUrl(job: string, look: number): string {
  return `jejak://live/${encodeURIComponent(job)}/${look}`;
}

/** In the place of a job's id: the browser in which a person works by hand. */
export const visitJob = 'visit';

/** Where the page finds the files of an item: `jejak://blob/ITEM/ROLE`, with ranges. */
export function blobUrl(item: string, role: string): string {
  return `jejak://blob/${item}/${encodeURIComponent(role)}`;
}

/** A part of a picture among them, as a PNG, in pixels of the picture as it is shown upright. */
export function partUrl(item: string, role: string, { x, y, width, height }: PicturePart): string {
  return `${blobUrl(item, role)}?part=${[x, y, width, height].join(',')}`;
}

/** A whole picture of a file, of several the nth, from 1. */
export interface PicturePage {
  page: number;
}

/** A view of a picture that the page cannot draw itself, as a JPEG, upright; of a file with several, of this one. */
export function viewUrl(item: string, role: string, page = 1): string {
  return `${blobUrl(item, role)}?view=${String(page)}`;
}

/** What `partUrl` asks for, or `viewUrl`; null where an address asks for a whole file, undefined where it asks for nothing known. */
export function partIn(url: URL): PicturePart | PicturePage | null | undefined {
  const view = url.searchParams.get('view');
  if (view !== null) return /^[1-9]\d{0,5}$/.test(view) ? { page: Number(view) } : undefined;
  const asked = url.searchParams.get('part');
  if (asked === null) return null;
  const [, x, y, width, height] = /^(\d{1,7}),(\d{1,7}),(\d{1,7}),(\d{1,7})$/.exec(asked)?.map(Number) ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return { x, y, width, height };
}
