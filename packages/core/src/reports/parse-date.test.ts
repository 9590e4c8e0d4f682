import { describe, expect, it } from 'vitest';

import { parseDateText, parseUnixDay, parseUnixMs } from './parse-date.ts';

describe('parseDateText', () => {
  it.each([
    ['2026-05-29', '2026-05-29'],
    ['2026/5/9', '2026-05-09'],
    ['20260807', '2026-08-07'],
    ['03/23/2022', '2022-03-23'],
    ['2/4/2025', '2025-02-04'],
    ['02/4/2025', '2025-02-04'],
    ['11/12/22', '2022-11-12'],
    ['May 29, 2026', '2026-05-29'],
    ['29th May 2026', '2026-05-29'],
    ['Sept 3 2025', '2025-09-03'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s as a day', (text, day) => {
    expect(parseDateText(text)).toEqual({ value: `${day}T00:00:00.000Z`, precision: 'day' });
  });

  it.each([
    ['2026-05-29T23:30:00Z', '2026-05-29T23:30:00.000Z'],
    ['2026-05-29 23:30', '2026-05-29T23:30:00.000Z'],
    ['2026-05-29T23:30:00-02:00', '2026-05-30T01:30:00.000Z'],
    ['Fri, 29 May 2026 23:30:00 +0200', '2026-05-29T21:30:00.000Z'],
    ['Fri, 29 May 2026 23:30:00 GMT', '2026-05-29T23:30:00.000Z'],
    ['Mar 19, 2024 · 7:57 AM UTC', '2024-03-19T07:57:00.000Z'],
  ])('reads %s as an instant in UTC', (text, value) => {
    expect(parseDateText(text)).toEqual({ value, precision: 'instant' });
  });

  it.each([
    ['a day that does not exist', '2/30/2024'],
    ['29 February of a common year', '2023-02-29'],
    ['day before month', '29/05/2026'],
    ['a day that does not exist, with a time', '2026-02-30T10:00:00Z'],
    ['the time before Bitcoin', '1970-01-01'],
    ['a bare year', '2024'],
    ['no date', 'yesterday'],
    ['nothing', ''],
  ])('gives null for %s', (_case, text) => {
    expect(parseDateText(text)).toBeNull();
  });
});

describe('parseUnixDay', () => {
  it('reads seconds as a day', () => {
    expect(parseUnixDay(1711065600)?.value).toBe('2024-03-22T00:00:00.000Z');
  });

  it.each([0, Number.NaN, 1711065600000])('gives null for %s', (seconds) => {
    expect(parseUnixDay(seconds)).toBeNull();
  });
});

describe('parseUnixMs', () => {
  it('reads milliseconds as an instant', () => {
    expect(parseUnixMs(1779573360000)).toEqual({
      value: '2026-05-23T21:56:00.000Z',
      precision: 'instant',
    });
  });

  it('gives null for 0 and for seconds', () => {
    expect([parseUnixMs(0), parseUnixMs(1779573360)]).toEqual([null, null]);
  });
});
