import { z } from 'zod';

import { parseHtmlPage } from '../parse-html-page.ts';
import { parseJsonPage } from '../parse-json-page.ts';
import { PayloadError } from '../payload-error.ts';

const expected = 'the leaderboard of rekt.news';

const nextDataSchema = z.object({
  props: z.object({ pageProps: z.object({ leaderboard: z.array(z.unknown()) }) }),
});

/** The entries of the leaderboard, from the JSON with which its page is served. */
export function readLeaderboard(page: string): readonly unknown[] {
  const script = parseHtmlPage(page, expected)('script#__NEXT_DATA__').first();
  if (script.length === 0) {
    throw new PayloadError(
      'html',
      `The payload is an HTML page without the script __NEXT_DATA__ where ${expected} was expected.`,
    );
  }
  const read = nextDataSchema.safeParse(parseJsonPage(script.text(), `the data of ${expected}`));
  if (!read.success) {
    throw new PayloadError(
      'shape',
      'The script __NEXT_DATA__ holds no list at props.pageProps.leaderboard.',
    );
  }
  const rows = read.data.props.pageProps.leaderboard;
  if (rows.length === 0) {
    throw new PayloadError('empty', 'The leaderboard is empty where some hundred were expected.');
  }
  return rows;
}
