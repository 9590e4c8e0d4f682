import { z } from 'zod';

import type { FeedEntry } from './feed-entry.ts';

const postListSchema = z.array(
  z.object({
    id: z.union([z.string(), z.number()]).transform(String),
    text: z.string().nullish(),
    content: z.string().nullish(),
    url: z.string().nullish(),
    author: z.string().nullish(),
    timestamp: z.string().nullish(),
  }),
);

/**
 * The entries of a plain JSON array of posts, as archives of an account are kept; null when the
 * text is something else.
 */
export function readPostList(text: string): FeedEntry[] | null {
  if (!text.startsWith('[')) return null;
  try {
    const read = postListSchema.safeParse(JSON.parse(text));
    if (!read.success) return null;
    return read.data.map((post) => ({
      id: post.id.replace(/#m$/, ''),
      link: post.url ?? null,
      title: null,
      body: post.text ?? post.content ?? null,
      date: post.timestamp ?? null,
      author: post.author ?? null,
    }));
  } catch {
    return null;
  }
}
