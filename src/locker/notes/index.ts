export type { LogView, SignedHead } from './compare-notes.ts';
export { compareNotes } from './compare-notes.ts';
export { deviceId, writerId } from './device-id.ts';
export type { NoteFinding } from './finding.ts';
export type { NotePlaces } from './notes.ts';
export { headFileName, readNotes, writeNotes } from './notes.ts';
