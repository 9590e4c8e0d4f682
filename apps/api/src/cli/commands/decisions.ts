import type { ResolvedChanges } from '@kamiyo/core/ingestion';
import {
  decideClaim,
  mergeExploits,
  restoreExploit,
  retractExploit,
  splitExploit,
  type OperatorDeps,
} from '@kamiyo/core/judgements';
import { claimFields, type ClaimField } from '@kamiyo/core/reports';
import { createOperatorStore } from '@kamiyo/db';

import type { Runtime } from '../../composition/runtime.ts';
import { toTable, type Output } from '../output.ts';
import { withRuntime } from '../with-runtime.ts';

const actor = 'operator';

type Because = { because: string };

/** `kamiyo exploits merge <id> <into> --because …`. */
export async function mergeCommand(
  output: Output,
  ids: { exploitId: string; into: string },
  { because: reason }: Because,
): Promise<void> {
  await decide(output, (deps) => mergeExploits(deps, { ...ids, actor, reason }));
}

/** `kamiyo exploits split <id> --reports rep_…,rep_… --because …`. */
export async function splitCommand(
  output: Output,
  exploitId: string,
  options: Because & { reports: string },
): Promise<void> {
  const reportIds = options.reports.split(',').map((id) => id.trim());
  const reason = options.because;
  await decide(output, (deps) => splitExploit(deps, { exploitId, reportIds, actor, reason }));
}

/** `kamiyo exploits retract <id> --because …`. */
export async function retractCommand(
  output: Output,
  exploitId: string,
  { because: reason }: Because,
): Promise<void> {
  await decide(output, (deps) => retractExploit(deps, { exploitId, actor, reason }));
}

/** `kamiyo exploits restore <id> --because …`. */
export async function restoreCommand(
  output: Output,
  exploitId: string,
  { because: reason }: Because,
): Promise<void> {
  await decide(output, (deps) => restoreExploit(deps, { exploitId, actor, reason }));
}

/** `kamiyo quarantine list`: claims that wait for a decision. */
export async function quarantineListCommand(output: Output): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const claims = await createOperatorStore(runtime.database).listQuarantinedClaims();
    output.result({ claims }, () =>
      toTable(
        ['report', 'source', 'name', 'field', 'value', 'why'],
        claims.map((claim) => [
          ...[claim.reportId, claim.source, claim.name, claim.field],
          ...[JSON.stringify(claim.value), claim.reason ?? ''],
        ]),
      ),
    );
  });
}

/** `kamiyo quarantine confirm|reject <report> <field> --because …`. */
export async function decideClaimCommand(
  output: Output,
  claim: { reportId: string; field: string; verdict: 'confirmed' | 'rejected' },
  { because: reason }: Because,
): Promise<void> {
  const field = readField(claim.field);
  await decide(output, (deps) => decideClaim(deps, { ...claim, field, actor, reason }));
}

/** `kamiyo review list`: groupings that little would turn, the least sure first. */
export async function reviewListCommand(output: Output, options: { limit: string }): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const store = createOperatorStore(runtime.database);
    const reviews = await store.listReviews(Number(options.limit));
    output.result({ reviews }, () =>
      toTable(
        ['exploit', 'margin', 'reports', 'nearest others'],
        reviews.map((review) => [
          ...[review.exploitId, `${review.marginBits.toFixed(1)} bits`],
          review.reports
            .map(
              ({ source, name, occurredAt }) =>
                `${source}: ${name} ${occurredAt?.slice(0, 10) ?? '?'}`,
            )
            .join(' | '),
          review.neighbours.map(({ name, bits }) => `${name} (${bits.toFixed(1)})`).join(' | '),
        ]),
      ),
    );
  });
}

async function decide(
  output: Output,
  work: (deps: OperatorDeps) => Promise<ResolvedChanges>,
): Promise<void> {
  await withRuntime(output, async (runtime) => {
    const changes = await work(operatorDeps(runtime));
    const { created, updated, merged } = changes;
    const seq =
      changes.seq === null
        ? null
        : { from: changes.seq.from.toString(), to: changes.seq.to.toString() };
    output.result({ exploits: { created, updated, merged }, seq }, () =>
      seq === null
        ? 'Nothing that is published changed.'
        : `${String(created)} created, ${String(updated)} updated, ${String(merged)} merged; ` +
          `changes ${seq.from} to ${seq.to}.`,
    );
  });
}

function operatorDeps(runtime: Runtime): OperatorDeps {
  return {
    operators: createOperatorStore(runtime.database),
    clock: runtime.services.clock,
  };
}

function readField(text: string): ClaimField {
  const field = claimFields.find((known) => known === text);
  if (field !== undefined) return field;
  throw new Error(`There is no field "${text}". Fields: ${claimFields.join(', ')}.`);
}
