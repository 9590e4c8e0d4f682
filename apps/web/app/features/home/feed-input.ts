/** What the feed asks for: by the loader once, then by the browser. */
export const feedInput = { limit: 13 } as const;
