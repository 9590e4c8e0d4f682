import type { AccountStore } from '@kamiyo/core/accounts';

import type { Database, Queryable } from '../client/database.ts';
import { endSessions, noteChange } from './credential-change.ts';

type SecondFactors = Pick<
  AccountStore,
  | 'setTotpSecret'
  | 'enableTotp'
  | 'disableTotp'
  | 'useTotpStep'
  | 'replaceRecoveryCodes'
  | 'useRecoveryCode'
  | 'countRecoveryCodes'
>;

/** Second factors and the codes that stand in for them. */
export function secondFactorStore({ prisma }: Pick<Database, 'prisma'>): SecondFactors {
  return {
    setTotpSecret: async ({ userId, sealedSecret }) => {
      await prisma.user.updateMany({
        where: { id: userId, totpEnabledAt: null },
        data: { totpSecret: sealedSecret, totpLastStep: null },
      });
    },
    enableTotp: async ({ codeHashes, keepSessionId, ...change }) => {
      const { userId, now } = change;
      await prisma.$transaction(async (tx) => {
        await tx.user.update({ where: { id: userId }, data: { totpEnabledAt: now } });
        await replaceCodes(tx, userId, codeHashes);
        await endSessions(tx, userId, keepSessionId);
        await noteChange(tx, 'second_factor.enabled', change);
      });
    },
    disableTotp: async ({ keepSessionId, ...change }) => {
      const { userId } = change;
      await prisma.$transaction(async (tx) => {
        await tx.user.update({
          where: { id: userId },
          data: { totpEnabledAt: null, totpSecret: null, totpLastStep: null },
        });
        await replaceCodes(tx, userId, []);
        await endSessions(tx, userId, keepSessionId);
        await noteChange(tx, 'second_factor.disabled', change);
      });
    },
    useTotpStep: async ({ userId, step }) => {
      const { count } = await prisma.user.updateMany({
        where: { id: userId, OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] },
        data: { totpLastStep: step },
      });
      return count > 0;
    },
    replaceRecoveryCodes: async ({ codeHashes, ...change }) => {
      await prisma.$transaction(async (tx) => {
        await replaceCodes(tx, change.userId, codeHashes);
        await noteChange(tx, 'recovery_codes.replaced', change);
      });
    },
    useRecoveryCode: async ({ userId, hash, now }) => {
      const { count } = await prisma.recoveryCode.updateMany({
        where: { userId, hash, usedAt: null },
        data: { usedAt: now },
      });
      return count > 0;
    },
    countRecoveryCodes: (userId) => prisma.recoveryCode.count({ where: { userId, usedAt: null } }),
  };
}

async function replaceCodes(
  tx: Queryable,
  userId: string,
  codeHashes: readonly string[],
): Promise<void> {
  await tx.recoveryCode.deleteMany({ where: { userId } });
  await tx.recoveryCode.createMany({ data: codeHashes.map((hash) => ({ userId, hash })) });
}
