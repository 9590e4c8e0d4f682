const trackingParameters =
  /^(?:utm_.*|fbclid|gclid|igshid|mc_cid|mc_eid|ref|ref_src|ref_url|source|si|cxt)$/;

/** Hosts under which the posts of one network are reached; the first part is what is published. */
const sameHosts: Readonly<Record<string, string>> = {
  'twitter.com': 'x.com',
  'www.twitter.com': 'x.com',
  'mobile.twitter.com': 'x.com',
  'mobile.x.com': 'x.com',
  'www.x.com': 'x.com',
  'vxtwitter.com': 'x.com',
  'fxtwitter.com': 'x.com',
  'nitter.net': 'x.com',
};

/**
 * A link in the one form in which it is kept, or null when it is no http or https address. What
 * only tracks the reader is dropped, and a post of X has one host.
 */
export function normaliseReference(link: string): string | null {
  const url = toUrl(link.trim().replace(/[.,;:!?'"»”’)\]}>…]+$/, ''));
  if (url === null || !url.hostname.includes('.') || url.username !== '') return null;
  url.hostname = sameHosts[url.hostname] ?? url.hostname;
  for (const name of [...url.searchParams.keys()]) {
    if (trackingParameters.test(name)) url.searchParams.delete(name);
  }
  if (url.hostname === 'x.com') {
    url.protocol = 'https:';
    url.search = '';
    url.hash = '';
  }
  return url.href.replace(/[?#]$/, '');
}

/** The distinct links of several, normalised, in their order. */
export function normaliseReferences(links: readonly (string | null | undefined)[]): string[] {
  return [...new Set(links.flatMap((link) => normaliseReference(link ?? '') ?? []))];
}

/** The links that stand in a text, in their order. Shortened ones ("…") lead nowhere. */
export function findLinks(text: string): string[] {
  const found = [...text.matchAll(/https?:\/\/[^\s<>"'“”‘’]+/gi)].map((match) => match[0]);
  return normaliseReferences(found.filter((link) => !link.includes('…')));
}

function toUrl(link: string): URL | null {
  if (!/^https?:\/\//i.test(link)) return null;
  return URL.parse(link);
}
