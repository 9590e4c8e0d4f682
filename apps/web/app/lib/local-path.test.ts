import { describe, expect, it } from 'vitest';

import { localPath } from './local-path.ts';

describe('localPath', () => {
  it.each(['/dashboard', '/exploits?q=a%20b&chain=ethereum', '/docs#keys', '/%2F/evil.example'])(
    'goes on to %s',
    (path) => {
      expect(localPath(path)).toBe(path);
    },
  );

  it.each([
    ...['//evil.example', '/\\evil.example', '\\\\evil.example', 'https://evil.example'],
    ...['/\t/evil.example', '/\n/evil.example', '/\r\n/evil.example', '\t//evil.example'],
    ...['javascript:alert(1)', 'dashboard', '', null],
  ])('leads home instead of to %j', (path) => {
    expect(localPath(path)).toBe('/');
  });

  it.each(['/dashboard', '/\t/evil.example', '/\\evil.example', '/a\\..\\..\\evil.example'])(
    'never leaves the site by %j, as a browser reads it',
    (path) => {
      expect(new URL(localPath(path), 'https://kamiyo.example').origin).toBe(
        'https://kamiyo.example',
      );
    },
  );
});
