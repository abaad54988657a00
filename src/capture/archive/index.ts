export type { Archive, ArchiveSummary } from './create-archive.ts';
export { createArchive } from './create-archive.ts';
export type { ArchivePage, Body, Exchange, Truncation } from './exchange.ts';
export type { Header, SecretCount } from './secrets.ts';
