/** What a watch begins with where it is asked for elsewhere than in its list. */
export interface WatchDraft {
  address: string;
  case: string | null;
  profile?: string | null;
  acceptTlsErrors?: boolean;
  /** What the first visit is held against. */
  base?: { item: string; title: string; capturedAt: string; case: string | null };
}
