import type { ReactNode } from 'react';

import { Exact, type ExactProps } from './exact.tsx';
import { formatUsd, formatUsdExact } from './format-money.ts';

/** US dollars, compact, the exact figure at hand. What is not known is "unknown", never zero. */
export function Money(
  props: { usd: string | null; unknown?: string } & Pick<ExactProps, 'align' | 'inRow'>,
): ReactNode {
  const { usd, unknown = 'unknown', ...place } = props;
  if (usd === null) return <span className="text-muted italic">{unknown}</span>;
  const compact = formatUsd(usd);
  const exact = formatUsdExact(usd);
  if (compact === exact) return <span>{compact}</span>;
  return (
    <Exact exact={exact} {...place}>
      {compact}
    </Exact>
  );
}
