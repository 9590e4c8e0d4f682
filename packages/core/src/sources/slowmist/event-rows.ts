import type { CheerioAPI } from 'cheerio';
import { z } from 'zod';

import { htmlInstead } from '../parse-json-page.ts';
import { PayloadError } from '../payload-error.ts';

/** The labelled parts of one event as served, as text; a part that is missing is absent. */
export const eventRowSchema = z.object({
  date: z.string(),
  target: z.string(),
  description: z.string().optional(),
  amount: z.string(),
  method: z.string(),
  link: z.string().optional(),
});

export type EventRow = z.infer<typeof eventRowSchema>;

export const eventRowFields = ['date', 'target', 'description', 'amount', 'method'] as const;

/** What stands before each part on the page. */
const labels: Readonly<Record<string, keyof EventRow>> = {
  'hacked target:': 'target',
  'description of the event:': 'description',
  'amount of loss:': 'amount',
  'attack method:': 'method',
};

/**
 * The events of one page. Throws a `PayloadError` when it is another page of the web, or one on
 * which the list has no events at all.
 */
export function readEventRows(html: CheerioAPI, page: string): Partial<EventRow>[] {
  const list = html('.case-content');
  if (list.length === 0) throw htmlInstead(page, 'the list of SlowMist Hacked');
  const items = list.find('li').toArray();
  if (items.length === 0) {
    throw new PayloadError('empty', 'The page holds no events where a page full was expected.');
  }
  return items.map((item) => {
    const row: Partial<EventRow> = {};
    const time = html(item).find('.time').first();
    if (time.length > 0) row.date = time.text();
    html(item)
      .find('em')
      .each((_index, element) => {
        const label = html(element);
        const field = labels[label.text().trim().toLowerCase()];
        if (field !== undefined) row[field] = label.parent().text().replace(label.text(), '');
      });
    const link = html(item).find('.link-reference a[href]').attr('href');
    if (link !== undefined) row.link = link;
    return row;
  });
}
