import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';

import * as forms from '../features/review/review-forms.server.ts';
import { ReviewScreen } from '../features/review/review-screen.tsx';
import { readPage } from '../lib/api.server.ts';
import { runForm } from '../lib/run-form.server.ts';

export async function loader(args: LoaderFunctionArgs) {
  const [claims, runs, pairs, sources] = await readPage(args, (api) =>
    Promise.all([
      api.review.claims.query(),
      api.review.runs.query(),
      api.review.pairs.query(),
      api.sources.list.query(),
    ]),
  );
  return {
    ...{ claims: claims.data, runs: runs.data, pairs: pairs.data },
    sourceNames: Object.fromEntries(sources.data.map(({ id, name }) => [id, name])),
  };
}

export function action(args: ActionFunctionArgs) {
  return runForm(args, {
    'decide-claim': forms.decideClaim,
    'decide-run': forms.decideRun,
    'decide-pair': forms.decidePair,
    'keep-together': forms.keepTogether,
  });
}

export default function ReviewPage(): ReactNode {
  return <ReviewScreen {...useLoaderData<typeof loader>()} />;
}
