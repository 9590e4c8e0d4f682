/** One row of the chain table. */
export type ChainRow = {
  /** Stable id on the wire. */
  id: string;
  name: string;
  /** EIP-155 chain id. */
  evmId?: number;
  /** Id that a source made up for a chain without an EIP-155 id. */
  pseudoId?: number;
  /** Further spellings, lower case. The id and the lower-cased name always match. */
  aliases?: readonly string[];
  /** Root of a block explorer; see `explorer-url.ts` for its paths. */
  explorerUrl?: string;
};
