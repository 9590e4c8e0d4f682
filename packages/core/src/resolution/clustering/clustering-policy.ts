/** Limits of clustering, each in one place. */
export const clusteringPolicy = {
  /** A decision that fewer bits would turn goes to review. */
  reviewMarginBits: 3,
  /**
   * Pairs above this are kept as edges and hold a component together. Under one name: all that
   * review could see. Under two names: only what could tie two incidents, because on a busy day
   * most pairs of one chain are but a few bits below even odds.
   */
  edgeBitsMin: { namesAgree: -3, namesDiffer: 0.5 },
  /** Further apart in days than `spanDaysMax`, two reports share a group only above `spanBitsMin` … */
  spanDaysMax: 31,
  spanBitsMin: -10,
  /** … or an operator's word: anything below outweighs all that a group can bring up. */
  spanBits: -64,
  /** No single pair outvotes the rest of a component: evidence within a group is not independent. */
  pairBitsMax: 16,
  pairBitsMin: -16,
  /** What a pair under a shared attack transaction counts for. */
  provenBits: 32,
  /** What a pair under different names costs a group when nothing else contradicts. */
  otherNameBits: -0.5,
  /** Components up to this size are solved exactly (Bell(8) = 4,140 partitions). */
  exactSizeMax: 8,
} as const;
