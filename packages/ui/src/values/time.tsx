import type { ReactNode } from 'react';

import { Exact, type ExactProps } from './exact.tsx';
import {
  formatDay,
  formatExactTime,
  formatRelativeDay,
  formatRelativeTime,
  type Precision,
} from './format-time.ts';
import { useNow } from './now.tsx';

/** When something was: relative while it is recent, the exact UTC time on hover and focus. */
export function Time(
  props: { at: string; precision?: Precision; as?: 'relative' | 'day' } & Pick<
    ExactProps,
    'align' | 'inRow'
  >,
): ReactNode {
  const { at, precision = 'instant', as = 'relative', ...place } = props;
  const now = useNow();
  const words =
    as === 'day'
      ? formatDay(at)
      : precision === 'day'
        ? formatRelativeDay(at, now)
        : formatRelativeTime(at, now);
  return (
    <Exact exact={formatExactTime(at, precision)} {...place}>
      <time dateTime={precision === 'day' ? at.slice(0, 10) : at}>{words}</time>
    </Exact>
  );
}
