/** A piece of a film by its address. */
export interface Piece {
  url: string;
  /** It is a part of what stands at that address, of which all is taken then. */
  isPart: boolean;
}
