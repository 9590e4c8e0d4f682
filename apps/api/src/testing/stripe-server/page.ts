/** A plain page. What is put in comes from tests; it is escaped all the same. */
export function toPageHtml(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escape(title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:36rem;margin:3rem auto;padding:0 1rem}
button{font:inherit;padding:.5rem 1rem;margin:.25rem 0}</style></head>
<body><main><h1>${escape(title)}</h1>${body}</main></body></html>`;
}

export function toButton(action: string, label: string): string {
  return `<form method="post" action="${escape(action)}"><button>${escape(label)}</button></form>`;
}

export function toLink(href: string, label: string): string {
  return `<p><a href="${escape(href)}">${escape(label)}</a></p>`;
}

export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
