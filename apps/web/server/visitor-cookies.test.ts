import { describe, expect, it } from 'vitest';

import { createVisitorCookies } from './visitor-cookies.ts';

describe('createVisitorCookies', () => {
  it('calls with what the browser sent', () => {
    expect(createVisitorCookies('theme=light; session=a=b').toHeader()).toBe(
      'theme=light; session=a=b',
    );
  });

  it('calls with what the api set in the same request', () => {
    const cookies = createVisitorCookies('session=old');
    cookies.accept(['session=new; Path=/; HttpOnly; Max-Age=60']);
    expect(cookies.toHeader()).toBe('session=new');
  });

  it('forgets what the api took back', () => {
    const cookies = createVisitorCookies('theme=light; session=old');
    cookies.accept(['session=; Path=/; Max-Age=0']);
    expect(cookies.toHeader()).toBe('theme=light');
  });

  it('hands the last word on each cookie to the browser', () => {
    const cookies = createVisitorCookies('');
    cookies.accept(['session=one; Path=/', 'hint=1; Path=/']);
    cookies.accept(['session=two; Path=/']);
    expect(cookies.accepted()).toEqual(['session=two; Path=/', 'hint=1; Path=/']);
  });
});
