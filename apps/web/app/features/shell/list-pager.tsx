import { Pager } from '@kamiyo/ui';
import type { ReactNode } from 'react';

/** Steps through a list that only knows what comes next; nothing where all of it is on one page. */
export function ListPager(props: {
  label: string;
  first: string | null;
  next: string | null;
}): ReactNode {
  const { label, first, next } = props;
  if (first === null && next === null) return null;
  return <Pager first={first} label={label} next={next} previous={null} />;
}
