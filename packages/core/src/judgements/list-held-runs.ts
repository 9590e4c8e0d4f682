import { planRun, type IngestionStore } from '../ingestion/index.ts';
import { findSource } from '../sources/index.ts';
import type { HeldPayload, HeldRunStore } from './held-run-store.ts';

const namesShown = 20;

/** A run that waits, and what it would do now. */
export type HeldRun = Omit<HeldPayload, 'pages' | 'trigger'> & {
  rows: number;
  new: number;
  changed: number;
  retracted: number;
  /** Names of the first reports that it would withdraw. */
  retracts: string[];
};

export type HeldRunDeps = {
  held: HeldRunStore;
  store: Pick<IngestionStore, 'listReports'>;
};

/** The runs that wait for a decision. What each would do is worked out against what is stored now. */
export async function listHeldRuns(deps: HeldRunDeps): Promise<HeldRun[]> {
  const held = await deps.held.listHeld();
  return Promise.all(held.map((payload) => foresee(deps, payload)));
}

async function foresee(deps: HeldRunDeps, payload: HeldPayload): Promise<HeldRun> {
  const { runId, source, startedAt, message, pages } = payload;
  const parsed = findSource(source)?.parse(pages);
  const plan = planRun({
    source,
    drafts: parsed?.drafts.map(({ draft }) => draft) ?? [],
    stored: await deps.store.listReports(source),
    coverage: parsed?.coverage ?? 'window',
  });
  return {
    ...{ runId, source, startedAt, message },
    rows: parsed?.rows ?? 0,
    new: plan.created.length,
    changed: plan.changed.length,
    retracted: plan.retracted.length,
    retracts: plan.retracted.slice(0, namesShown).map(({ draft }) => draft.name),
  };
}
