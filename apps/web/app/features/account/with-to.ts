/** An address that leads on to another page of this site afterwards. */
export function withTo(path: string, to: string): string {
  return to === '/dashboard' ? path : `${path}?to=${encodeURIComponent(to)}`;
}
