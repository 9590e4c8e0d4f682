import type { QuarantinedClaim } from '@kamiyo/core/contracts';
import { TitleLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { ClaimValue } from '../exploits/record/claim-value.tsx';
import { fieldLabels } from '../exploits/record/field-labels.ts';
import { SourceName } from '../exploits/record/source-names.tsx';
import { DecisionButton } from './decision-button.tsx';
import { DecisionForm } from './decision-form.tsx';
import { ReviewQueue } from './review-queue.tsx';

/** Values that were held back: each beside what the other sources say. */
export function ClaimQueue({ claims }: { claims: readonly QuarantinedClaim[] }): ReactNode {
  return (
    <ReviewQueue
      caseKey={(claim) => `${claim.reportId}-${claim.field}`}
      cases={claims}
      empty="No value is held back."
      id="claims"
      keys="c confirms, x rejects"
      note="Held back because nothing else supports them. Confirmed, they take part in what is published."
      title="Values in quarantine"
    >
      {(claim) => <ClaimCase claim={claim} />}
    </ReviewQueue>
  );
}

function ClaimCase({ claim }: { claim: QuarantinedClaim }): ReactNode {
  const { reportId, exploitId, name, source, field, value, reason, others } = claim;
  return (
    <>
      <p className="font-semibold">
        {exploitId === null ? name : <TitleLink href={`/exploits/${exploitId}`}>{name}</TitleLink>}
        <span className="font-normal text-muted">
          {' '}
          · {fieldLabels[field].toLowerCase()}
          {reason === null ? '' : ` · ${reason}`}
        </span>
      </p>
      <dl className="grid gap-x-4 gap-y-0.5 text-sm sm:grid-cols-[10rem_minmax(0,1fr)]">
        <Said field={field} isHeld source={source} value={value} />
        {others.map((other) => (
          <Said field={field} key={other.source} {...other} />
        ))}
      </dl>
      <DecisionForm about={{ reportId, field }} form="decide-claim" of={`${reportId}-${field}`}>
        <DecisionButton keyName="c" value="confirmed">
          Confirm
        </DecisionButton>
        <DecisionButton keyName="x" kind="danger" value="rejected">
          Reject
        </DecisionButton>
      </DecisionForm>
    </>
  );
}

function Said(props: {
  source: string;
  field: QuarantinedClaim['field'];
  value: unknown;
  isHeld?: boolean;
}): ReactNode {
  const { source, field, value, isHeld = false } = props;
  return (
    <>
      <dt className="text-muted">
        <SourceName id={source} />
        {isHeld ? ' (held back)' : ''}
      </dt>
      <dd className={isHeld ? 'font-semibold' : ''}>
        <ClaimValue field={field} value={value} />
      </dd>
    </>
  );
}
