import type { ResolvedChanges } from '../ingestion/index.ts';
import { resolveChanges } from '../ingestion/resolve-changes.ts';
import { regroupReports, type Judgement } from '../resolution/index.ts';
import type { Decision, OperatorUnit } from './operator-store.ts';
import { everyPair, getLive, note, refuse, type OperatorDeps } from './regroup-exploits.ts';

/** Decides that two exploits are two, whatever the scores say from now on. */
export async function keepApart(
  deps: OperatorDeps,
  input: Decision & { exploitId: string; otherId: string },
): Promise<ResolvedChanges> {
  if (input.exploitId === input.otherId) throw refuse('An exploit is not apart from itself.');
  return deps.operators.operate(async (unit) => {
    const [one, other] = [await getLive(unit, input.exploitId), await getLive(unit, input.otherId)];
    const judgements = everyPair('cannot_link', one, other);
    return settle(deps, unit, {
      ...{ decision: input, action: 'exploit.kept_apart', subject: input.exploitId, judgements },
      ...{ reportIds: [...one, ...other], detail: { otherId: input.otherId } },
    });
  });
}

/** Decides that the reports of an exploit belong together, whatever the scores say from now on. */
export async function keepTogether(
  deps: OperatorDeps,
  input: Decision & { exploitId: string },
): Promise<ResolvedChanges> {
  return deps.operators.operate(async (unit) => {
    const members = await getLive(unit, input.exploitId);
    const judgements = members.flatMap((id, index) =>
      everyPair('must_link', [id], members.slice(index + 1)),
    );
    return settle(deps, unit, {
      ...{ decision: input, action: 'exploit.kept_together', subject: input.exploitId, judgements },
      ...{ reportIds: members, detail: {} },
    });
  });
}

async function settle(
  deps: OperatorDeps,
  unit: OperatorUnit,
  input: {
    decision: Decision;
    action: string;
    subject: string;
    judgements: readonly Judgement[];
    reportIds: readonly string[];
    detail: Record<string, unknown>;
  },
): Promise<ResolvedChanges> {
  const now = deps.clock.now();
  const { decision, action, subject, judgements, reportIds, detail } = input;
  await unit.saveJudgements(judgements, decision, now);
  await note(unit, { ...decision, action, subject, now }, detail);
  const groups = await regroupReports(unit.index, reportIds);
  return resolveChanges(unit, { groups, touched: reportIds }, now);
}
