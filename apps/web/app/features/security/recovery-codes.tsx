import { SecretBox } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** The recovery codes, this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }): ReactNode {
  return (
    <SecretBox label="the recovery codes" secret={codes.join('\n')} title="Your recovery codes">
      Keep them where your phone is not: each lets you in once without it. They are not shown again.
    </SecretBox>
  );
}
