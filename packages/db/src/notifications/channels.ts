/** Every channel on which processes tell each other something. */
export const channels = {
  /** Payload: the last place of the change sequence. */
  changes: 'kamiyo_changes',
  /** Payload: JSON `{keyId}` or `{workspaceId}`; what is remembered of them is stale. */
  access: 'kamiyo_access',
  /** Payload: JSON `{kind: 'recall' | 'returned', subject, sender}`. */
  quota: 'kamiyo_quota',
} as const;

export type Channel = (typeof channels)[keyof typeof channels];
