export type { Archive, ArchiveOptions, ArchiveSummary } from './create-archive.ts';
export { createArchive } from './create-archive.ts';
export type { ArchivePage, ArchiveResource, Body, Exchange, Truncation } from './exchange.ts';
export type { Header, RemovedSecret, SecretCount, SecretPlace } from './secrets.ts';
