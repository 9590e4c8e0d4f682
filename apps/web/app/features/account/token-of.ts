/** The token of a link from a mail; empty when the address holds none. */
export function tokenOf(request: Request): string {
  return new URL(request.url).searchParams.get('token') ?? '';
}
