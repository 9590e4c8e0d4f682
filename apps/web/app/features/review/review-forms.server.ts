import type { QuarantinedClaim } from '@kamiyo/core/contracts';

import type { Api } from '../../lib/api.server.ts';
import type { Fields } from '../../lib/run-form.server.ts';

export async function decideClaim(api: Api, fields: Fields) {
  const isConfirmed = fields.text('verdict') === 'confirmed';
  const { updated } = await api.review.decideClaim.mutate({
    reportId: fields.text('reportId'),
    // The api refuses what is no field of a report.
    field: fields.text('field') as QuarantinedClaim['field'],
    verdict: isConfirmed ? 'confirmed' : 'rejected',
    reason: fields.text('reason'),
  });
  const what = isConfirmed ? 'The value is confirmed' : 'The value is rejected';
  return {
    done: `${what}; ${updated === 0 ? 'nothing published changed' : 'the record follows'}.`,
  };
}

export async function decideRun(api: Api, fields: Fields) {
  const decision = { runId: fields.text('runId'), reason: fields.text('reason') };
  if (fields.text('verdict') === 'accepted') {
    await api.review.acceptRun.mutate(decision);
    return { done: 'The run is accepted. It is taken in as soon as the worker comes to it.' };
  }
  await api.review.discardRun.mutate(decision);
  return { done: 'The run is discarded: the same payload is not shown again.' };
}

export async function decidePair(api: Api, fields: Fields) {
  const decision = {
    exploitId: fields.text('exploitId'),
    otherId: fields.text('otherId'),
    reason: fields.text('reason'),
  };
  if (fields.text('verdict') === 'merge') {
    await api.review.mergePair.mutate(decision);
    return { done: 'The two are one record now; the old address leads to it.' };
  }
  await api.review.keepApart.mutate(decision);
  return { done: 'The two stay apart, whatever further reports say.' };
}

export async function keepTogether(api: Api, fields: Fields) {
  await api.review.keepTogether.mutate({
    exploitId: fields.text('exploitId'),
    reason: fields.text('reason'),
  });
  return { done: 'The reports stay one record.' };
}
