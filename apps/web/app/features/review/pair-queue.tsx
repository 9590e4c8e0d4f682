import type { ReviewPair } from '@kamiyo/core/contracts';
import { formatDay, TitleLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

import { EvidenceList } from '../exploits/parts/evidence-list.tsx';
import { formatBits } from '../exploits/parts/format-bits.ts';
import { SourceName } from '../exploits/record/source-names.tsx';
import { DecisionButton } from './decision-button.tsx';
import { DecisionForm } from './decision-form.tsx';
import { mergeMirrored } from './merge-mirrored.ts';
import { ReviewQueue } from './review-queue.tsx';

/** Incidents whose grouping little would turn: one record or two? */
export function PairQueue({ pairs }: { pairs: readonly ReviewPair[] }): ReactNode {
  return (
    <ReviewQueue
      caseKey={(pair) => pair.exploitId}
      cases={mergeMirrored(pairs)}
      empty="No grouping is in doubt."
      id="pairs"
      keys="m merges, s keeps apart, t keeps as it is"
      note="The least sure first; evidence is weighed in bits, for and against. A decision holds for ever, and can be undone on the command line."
      title="Possible duplicates"
    >
      {(pair) => <PairCase pair={pair} />}
    </ReviewQueue>
  );
}

function PairCase({ pair }: { pair: ReviewPair }): ReactNode {
  const { exploitId, name, marginBits, reports, neighbours } = pair;
  return (
    <>
      <p className="font-semibold">
        <TitleLink href={`/exploits/${exploitId}`}>{name}</TitleLink>
        <span className="font-normal text-muted"> · decided by {marginBits.toFixed(1)} bits</span>
      </p>
      <ul className="text-sm">
        {reports.map((report) => (
          <li key={report.id}>
            <span className="text-muted">
              <SourceName id={report.source} />:
            </span>{' '}
            {report.name}
            {report.occurredAt === null ? '' : `, ${formatDay(report.occurredAt)}`}
          </li>
        ))}
      </ul>
      {neighbours.map((neighbour) => (
        <div className="grid gap-1 border-l-2 border-line pl-3" key={neighbour.exploitId}>
          <p className="text-sm">
            Like <TitleLink href={`/exploits/${neighbour.exploitId}`}>{neighbour.name}</TitleLink>
            <span className="text-muted"> · {formatBits(neighbour.bits)} bits together</span>
          </p>
          <EvidenceList evidence={neighbour.evidence} />
          <DecisionForm
            about={{ exploitId, otherId: neighbour.exploitId }}
            form="decide-pair"
            of={`${exploitId}-${neighbour.exploitId}`}
          >
            <DecisionButton keyName="m" value="merge">
              Merge
            </DecisionButton>
            <DecisionButton keyName="s" value="apart">
              Keep apart
            </DecisionButton>
          </DecisionForm>
        </div>
      ))}
      {reports.length < 2 ? null : (
        <DecisionForm about={{ exploitId }} form="keep-together" of={exploitId}>
          <DecisionButton keyName="t" value="together">
            These reports are one incident
          </DecisionButton>
        </DecisionForm>
      )}
    </>
  );
}
