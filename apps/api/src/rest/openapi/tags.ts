/** The chapters of the API. */
export const tags = [
  { name: 'Exploits', description: 'One explained record per incident, with its history.' },
  { name: 'Changes', description: 'The gap-free sequence behind everything: poll or stream it.' },
  { name: 'Statistics', description: 'Counts, known losses, and how many losses are unknown.' },
  { name: 'Sources', description: 'Where reports come from and how each source is doing.' },
  { name: 'Access', description: 'What a key has used today.' },
  { name: 'Feeds', description: 'Open to everybody, with any filter.' },
] as const;

export type TagName = (typeof tags)[number]['name'];
