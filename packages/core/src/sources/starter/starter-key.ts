/** Identifies an incident of the starter history: `2016-06-17:the-dao`. */
export function starterKey(day: string, name: string): string {
  const slug = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${day}:${slug}`;
}
