import type { MetaDescriptor } from '@remix-run/node';

export type PageMeta = {
  /** Without the name of the site. */
  title: string;
  description: string;
  /** Of this very page; its address without a filter that makes no page of its own. */
  path: string;
  /** Pages that search engines should pass over. */
  hidden?: boolean;
  type?: 'website' | 'article';
};

/** The root loader's data, as `meta` functions are given it. */
type Match = { id: string; data?: unknown };

/** Title, description and the card that is shown where a link to the page is shared. */
export function pageMeta(page: PageMeta, matches: readonly Match[]): MetaDescriptor[] {
  const { title, description, path, hidden = false, type = 'website' } = page;
  const origin = originOf(matches);
  const url = `${origin}${path}`;
  const fullTitle = `${title} · Kamiyo`;
  return [
    { title: fullTitle },
    { name: 'description', content: description },
    ...(hidden ? [{ name: 'robots', content: 'noindex' }] : []),
    { tagName: 'link', rel: 'canonical', href: url },
    { property: 'og:site_name', content: 'Kamiyo' },
    { property: 'og:title', content: title },
    { property: 'og:description', content: description },
    { property: 'og:type', content: type },
    { property: 'og:url', content: url },
    { property: 'og:image', content: `${origin}/social.png` },
    { name: 'twitter:card', content: 'summary_large_image' },
  ];
}

/** How visitors reach the site, without a slash at the end. */
export function originOf(matches: readonly Match[]): string {
  const root = matches.find((match) => match.id === 'root');
  const data = root?.data as { publicUrl?: string } | undefined;
  return data?.publicUrl ?? '';
}
