import type { TagName } from './openapi/tags.ts';

/** What makes a procedure a resource of the public API; without it, it is for our own web app. */
export type RestMeta = {
  rest?: {
    method: 'GET';
    /** Fastify's notation; `:id` and the query string together are the input. */
    path: `/v1/${string}`;
    summary: string;
    description?: string;
    tag: TagName;
    /** Whether `?fields=` may choose members of the object, or of each object of a list. */
    fields?: boolean;
    /** Seconds for which a copy may be used without asking. */
    maxAgeSeconds: number;
  };
};
