import { describe, expect, it } from 'vitest';

import { describeBrowser } from './describe-browser.ts';

describe('describeBrowser', () => {
  it('tells the browsers apart that name each other', () => {
    const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36';
    expect(describeBrowser(chrome)).toBe('Chrome on Linux');
    expect(describeBrowser(`${chrome} Edg/140.0`)).toBe('Edge on Linux');
    expect(
      describeBrowser('Mozilla/5.0 (Macintosh; Intel Mac OS X 15_1) Version/18.1 Safari/605.1.15'),
    ).toBe('Safari on macOS');
  });

  it('shows the beginning of what it does not know', () => {
    expect(describeBrowser('lynx')).toBe('lynx');
    expect(describeBrowser('')).toBe('Unknown');
  });
});
