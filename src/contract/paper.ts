/** What a page for paper may be made of: nothing of it runs or loads. */
export type PaperTag =
  | ('main' | 'section' | 'div' | 'h1' | 'h2' | 'p' | 'ul' | 'li' | 'dl' | 'dt' | 'dd' | 'br' | 'span')
  | ('table' | 'thead' | 'tbody' | 'tr' | 'th' | 'td');

/** A piece of such a page: a text as it stands, or an element with what is in it. */
export type Paper = string | { tag: PaperTag; name?: string; holds: readonly Paper[] };

/** A page for paper, as a tree that the core writes as HTML and the window draws without reading any. */
export interface PaperPage {
  style: string;
  paper: Paper;
}

/** @param name its class, where it has one */
export function piece(tag: PaperTag, holds: readonly Paper[] | string = [], name?: string): Paper {
  const all = typeof holds === 'string' ? [holds] : holds;
  return name === undefined ? { tag, holds: all } : { tag, name, holds: all };
}
