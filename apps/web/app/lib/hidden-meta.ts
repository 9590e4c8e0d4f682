import type { MetaDescriptor } from '@remix-run/node';

/** Pages for one person have a title, and nothing for search engines. */
export function hiddenMeta(title: string): MetaDescriptor[] {
  return [{ title: `${title} · Kamiyo` }, { name: 'robots', content: 'noindex' }];
}
