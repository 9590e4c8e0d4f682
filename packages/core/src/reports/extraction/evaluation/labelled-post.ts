import { z } from 'zod';

import { postKinds } from '../extracted-post.ts';

/** A post as it is given to the evaluation; `content` is another name of `text`. */
const postSchema = z
  .object({
    id: z.string(),
    text: z.string().optional(),
    content: z.string().optional(),
    author: z.string().nullish(),
    url: z.string().nullish(),
    timestamp: z.string().nullish(),
  })
  .transform(({ id, text, content, author }) => ({
    id,
    text: text ?? content ?? '',
    author: author ?? null,
  }));

/** What a careful reader takes from the post. Absent fields are not judged. */
const labelSchema = z.object({
  id: z.string(),
  kind: z.enum(postKinds),
  /** Several spellings where the post has several. */
  protocol: z.union([z.string(), z.array(z.string())]).nullish(),
  loss: z
    .object({
      amount: z.union([z.string(), z.number()]).transform(String),
      unit: z.string(),
      qualifier: z.enum(['exact', 'about', 'at_least', 'at_most', 'range']).nullish(),
    })
    .nullish(),
  chains: z.array(z.string()).nullish(),
  transactions: z.array(z.string()).nullish(),
  addresses: z
    .array(z.object({ address: z.string(), role: z.enum(['attacker', 'victim', 'other']) }))
    .nullish(),
  technique: z.string().nullish(),
});

export type LabelledPost = z.infer<typeof postSchema>;
export type PostLabel = z.infer<typeof labelSchema>;

/** Posts as they come from a file. Throws when they are none. */
export function parsePosts(value: unknown): LabelledPost[] {
  return z.array(postSchema).parse(value);
}

/** Labels as they come from a file. Throws when they are none. */
export function parseLabels(value: unknown): PostLabel[] {
  return z.array(labelSchema).parse(value);
}
