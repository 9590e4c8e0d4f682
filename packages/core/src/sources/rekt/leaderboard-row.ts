import { z } from 'zod';

/** One entry of the leaderboard. */
export const leaderboardRowSchema = z.object({
  /** Day of the article, `M/D/YYYY`. */
  date: z.string().nullish(),
  title: z.string(),
  rekt: z.object({
    /** US dollars, sometimes at the price of a later day. */
    amount: z.number().nullable(),
    /** Day of the incident, `M/D/YYYY` or `MM/DD/YY`. */
    date: z.string().nullable(),
  }),
  tags: z.array(z.string()).nullish(),
  excerpt: z.string().nullish(),
  slug: z.string().min(1),
});

/** Fields without which a payload is not the one that the parser knows. */
export const leaderboardRowFields = ['title', 'rekt', 'tags', 'excerpt', 'slug'] as const;
