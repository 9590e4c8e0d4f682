/** What the history is divided by, and the words for it. */
export const shareKinds = {
  chain: {
    path: '/chains',
    filter: 'chain',
    title: 'Chains',
    one: 'chain',
    emptyTitle: (name: string) => `No exploit on ${name} is recorded`,
    lead: 'Where exploits happened. One on several chains counts on each of them.',
  },
  technique: {
    path: '/techniques',
    filter: 'technique',
    title: 'Techniques',
    one: 'technique',
    emptyTitle: (name: string) => `No exploit by ${name.toLowerCase()} is recorded`,
    lead: 'How attacks worked, in a closed list of words; each source’s own words are kept in the record.',
  },
} as const;

export type ShareKind = keyof typeof shareKinds;
