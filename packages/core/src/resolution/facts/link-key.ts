/**
 * What identifies a page however it is written, or null when the link leads to no page of its own:
 * scheme, `www.`, query, anchor and trailing slash are habits of a source. A post of X is known by
 * its number, whichever host and account name stand before it.
 */
export function linkKey(url: string): string | null {
  const match = /^https?:\/\/([^/?#]+)([^?#]*)/i.exec(url.trim());
  const host = match?.[1]?.toLowerCase().replace(/^(?:www|mobile|m)\./, '');
  const path = match?.[2]?.replace(/\/+$/, '').toLowerCase();
  if (host === undefined || path === undefined || path === '') return null;
  const post = /^(?:twitter|x|nitter)\.[a-z]+$/.test(host) ? /\/status\/(\d+)/.exec(path) : null;
  if (post?.[1] !== undefined) return `post/${post[1]}`;
  if (/^(?:twitter|x)\.com$/.test(host)) return null;
  return `${host}${path}`;
}
