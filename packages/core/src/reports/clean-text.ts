import { load } from 'cheerio';

const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF\u00AD]/g;

/** One line without markup, entities, invisible characters or doubled spaces. */
export function cleanText(text: string): string {
  return plainText(text).replaceAll(/\s+/g, ' ').trim();
}

/** Text without markup and entities that keeps its line breaks, as a post is read. */
export function plainText(text: string): string {
  const decoded = /[<&]/.test(text) ? withoutMarkup(text) : text;
  return decoded
    .replaceAll(invisible, '')
    .replaceAll('\u00A0', ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** The cleaned text, or null when nothing is left of it. */
export function cleanTextOrNull(text: string | null | undefined): string | null {
  const cleaned = cleanText(text ?? '');
  return cleaned === '' ? null : cleaned;
}

/** Links keep their address: feeds show a shortened one as the text of the link. */
function withoutMarkup(text: string): string {
  const html = load(text, null, false);
  html('br').replaceWith('\n');
  html('p, div, li, tr, h1, h2, h3, h4').append('\n');
  html('script, style').remove();
  html('a[href]').each((_index, element) => {
    const link = html(element);
    const href = link.attr('href') ?? '';
    if (/^https?:/.test(href) && isShortened(link.text())) link.text(href);
  });
  return html.root().text();
}

function isShortened(text: string): boolean {
  return text.trim() === '' || text.includes('…') || /^[\w.-]+\.[a-z]{2,}\/\S*$/.test(text.trim());
}
