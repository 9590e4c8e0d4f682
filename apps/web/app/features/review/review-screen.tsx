import type { HeldRunRow, QuarantinedClaim, ReviewPair } from '@kamiyo/core/contracts';
import { PageHeader } from '@kamiyo/ui';
import { useRef, type ReactNode } from 'react';

import { SourceNames } from '../exploits/record/source-names.tsx';
import { FormNotice } from '../forms/form-notice.tsx';
import { ClaimQueue } from './claim-queue.tsx';
import { PairQueue } from './pair-queue.tsx';
import { RunQueue } from './run-queue.tsx';
import { useDecisionKeys } from './use-decision-keys.ts';

export type ReviewScreenProps = {
  claims: readonly QuarantinedClaim[];
  runs: readonly HeldRunRow[];
  pairs: readonly ReviewPair[];
  sourceNames: Readonly<Record<string, string>>;
};

/** What waits for a person: whole runs first, for each holds back the rest of its source. */
export function ReviewScreen({ claims, runs, pairs, sourceNames }: ReviewScreenProps): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  useDecisionKeys(ref);
  return (
    <SourceNames names={sourceNames}>
      <PageHeader
        lead="What the rules would not decide alone. Each decision is kept with its reason, and in the audit log."
        title="Review"
      />
      <FormNotice forms={['decide-claim', 'decide-run', 'decide-pair', 'keep-together']} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5" ref={ref}>
        <RunQueue runs={runs} />
        <ClaimQueue claims={claims} />
        <PairQueue pairs={pairs} />
      </div>
    </SourceNames>
  );
}
