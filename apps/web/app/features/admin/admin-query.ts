/** What a list of the operators is asked for by its address. */
export function readAdminQuery(request: Request): { q?: string; cursor?: string } {
  const { searchParams } = new URL(request.url);
  const [q, cursor] = [searchParams.get('q') ?? '', searchParams.get('cursor') ?? ''];
  return { ...(q === '' ? {} : { q }), ...(cursor === '' ? {} : { cursor }) };
}

/** The steps through a list, which start anew when something else is looked for. */
export function adminPaging(
  path: string,
  { q, cursor }: { q?: string; cursor?: string },
  nextCursor: string | null,
) {
  const found = new URLSearchParams(q === undefined ? {} : { q });
  const first = found.size === 0 ? path : `${path}?${found.toString()}`;
  if (nextCursor !== null) found.set('cursor', nextCursor);
  return {
    q: q ?? '',
    nextHref: nextCursor === null ? null : `${path}?${found.toString()}`,
    firstHref: cursor === undefined ? null : first,
  };
}
