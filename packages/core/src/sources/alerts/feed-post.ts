/** One entry of a feed, in whichever format it came. */
export type FeedPost = {
  /** The feed's own id of the entry, else its link. */
  id: string;
  /** Title and body as one plain text. */
  text: string;
  url: string | null;
  /** Account or person, without `@`. */
  author: string | null;
  /** RFC 3339 UTC. */
  publishedAt: string;
};
