/** An authority as it is to be set. */
export interface WantedAuthority {
  url: string;
  /** The token of a file; `keep` for what is kept for it; null for none. */
  ca: string | null;
}
