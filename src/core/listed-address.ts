/** A row of a list as it stands there. */
export interface ListedAddress {
  /** The number of its line, from 1. */
  line: number;
  text: string;
  /** Number of the case that it is for; empty where the list does not say. */
  case: string;
  note: string;
  /** Whether it is to go before the others. */
  first: boolean;
  /**
   * Why it gives no address; `text` is the whole row then. `row-unclear`, `line-unclear`: it cannot be told where its
   * address ends, of a table and of a plain list. `bad-address`: there is none in it.
   */
  fault: 'row-unclear' | 'line-unclear' | 'bad-address' | null;
  /** Words that stand beside its address in a plain list; they are no part of what is wanted. */
  beside: string;
}
