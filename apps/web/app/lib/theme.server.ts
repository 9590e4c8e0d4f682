import { createCookie } from '@remix-run/node';
import type { Theme } from '@kamiyo/ui';

const yearSeconds = 31_536_000;
const cookie = createCookie('theme', { path: '/', sameSite: 'lax', maxAge: yearSeconds });

/** The theme that the visitor chose; dark without a choice. */
export async function readTheme(request: Request): Promise<Theme> {
  const value: unknown = await cookie.parse(request.headers.get('cookie'));
  return value === 'light' ? 'light' : 'dark';
}

export function themeCookie(theme: Theme): Promise<string> {
  return cookie.serialize(theme);
}
