import { statuses } from '@kamiyo/core/contracts';
import { Page, PageHeader, Prose, TextLink } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** What Kamiyo does, how a figure comes to be, and what it does not do. */
export function AboutScreen(): ReactNode {
  return (
    <Page>
      <PageHeader
        lead="One explained record for every confirmed crypto exploit."
        title="About Kamiyo"
      />
      <Prose>
        <p>
          Lists of crypto exploits disagree. The same incident stands on two of them with losses
          that differ by a factor of ten, rows are edited without a trace, and an unknown loss is
          shown as zero. Kamiyo reads such reports from{' '}
          <TextLink href="/sources">many sources</TextLink>, works out which of them tell of the
          same incident, and keeps one record of each.
        </p>
        <h2>How a figure comes to be</h2>
        <ul>
          <li>
            <strong>Every claim is kept.</strong> What a source says about a field stays beside what
            the others say. The published value follows from the claims by a fixed rule, and where
            they differ the record shows it.
          </li>
          <li>
            <strong>Unknown is not zero.</strong> Sums are sums of known losses; how many are
            unknown stands beside them.
          </li>
          <li>
            <strong>Joins are explained.</strong> Two reports become one record on evidence that you
            can read, for and against, and a join that turns out wrong is undone. An id that was
            once given out answers for ever.
          </li>
          <li>
            <strong>Nothing is overwritten.</strong> Each change has a cause, a time and a place in
            one sequence without gaps.
          </li>
        </ul>
        <h2>How well an incident is founded</h2>
        <ul>
          {statuses.map((status) => (
            <li key={status.id}>
              <strong>{status.label}.</strong> {status.meaning}
            </li>
          ))}
        </ul>
        <h2>What Kamiyo does not do</h2>
        <p>
          It does not scan chains for attacks, predict, or sell audits. It gathers what others
          report about incidents that are confirmed, and explains it.
        </p>
        <h2>For programs</h2>
        <p>
          All of it can be read through a <TextLink href="/docs">public API</TextLink>, without an
          account.
        </p>
      </Prose>
    </Page>
  );
}
