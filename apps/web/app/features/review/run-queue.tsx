import type { HeldRunRow } from '@kamiyo/core/contracts';
import { formatCount, Time } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { SourceName } from '../exploits/record/source-names.tsx';
import { DecisionButton } from './decision-button.tsx';
import { DecisionForm } from './decision-form.tsx';
import { ReviewQueue } from './review-queue.tsx';

/** Whole payloads that were not believed, and what each would do now. */
export function RunQueue({ runs }: { runs: readonly HeldRunRow[] }): ReactNode {
  return (
    <ReviewQueue
      caseKey={(run) => run.runId}
      cases={runs}
      empty="No run waits."
      id="runs"
      keys="a accepts, x discards"
      note="A source suddenly said something very different. Nothing of it is stored until it is accepted."
      title="Runs that were not believed"
    >
      {(run) => <RunCase run={run} />}
    </ReviewQueue>
  );
}

function RunCase({ run }: { run: HeldRunRow }): ReactNode {
  const { runId, source, startedAt, message, rows, changed, retracted, retracts } = run;
  return (
    <>
      <p className="font-semibold">
        <SourceName id={source} />
        <span className="font-normal text-muted">
          {' '}
          · <Time at={startedAt} /> · {message}
        </span>
      </p>
      <p className="text-sm">
        {formatCount(rows)} rows: {formatCount(run.new)} new, {formatCount(changed)} changed,{' '}
        <strong>{formatCount(retracted)} withdrawn</strong>
        {retracts.length === 0 ? '' : `: ${retracts.join(', ')}`}
        {retracted > retracts.length ? ' …' : ''}
      </p>
      <DecisionForm about={{ runId }} form="decide-run" of={runId}>
        <DecisionButton keyName="a" value="accepted">
          Accept
        </DecisionButton>
        <DecisionButton keyName="x" kind="danger" value="discarded">
          Discard
        </DecisionButton>
      </DecisionForm>
    </>
  );
}
