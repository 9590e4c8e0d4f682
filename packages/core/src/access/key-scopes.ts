/** What an API key may be used for. */
export const keyScopes = ['read', 'export', 'stream', 'manage'] as const;

export type Scope = (typeof keyScopes)[number];
