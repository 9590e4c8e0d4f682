import type { ReactNode } from 'react';

import { BareLink } from '../actions/link-component.tsx';
import { Icon } from '../icons/icon.tsx';

export type ColumnSort = {
  /** Where the column's head leads: the same list in another order. */
  href: string;
  /** How the list is ordered by this column now; null when it is not. */
  direction: 'ascending' | 'descending' | null;
};

/** The head of a column; a link when the column sorts. */
export function ColumnHead(props: {
  text: string;
  align: 'start' | 'end';
  className: string;
  sort?: ColumnSort | undefined;
}): ReactNode {
  const { text, align, sort } = props;
  return (
    <th
      className={`${align === 'end' ? 'end' : ''} ${props.className}`}
      role="columnheader"
      scope="col"
      {...(sort === undefined ? {} : { 'aria-sort': sort.direction ?? 'none' })}
    >
      {sort === undefined ? text : <SortLink align={align} sort={sort} text={text} />}
    </th>
  );
}

function SortLink(props: { text: string; align: 'start' | 'end'; sort: ColumnSort }): ReactNode {
  const { text, align, sort } = props;
  const { direction } = sort;
  const icon = direction === null ? 'sort' : direction === 'ascending' ? 'arrowUp' : 'arrowDown';
  return (
    <BareLink
      className={`-mx-1 inline-flex min-h-6 items-center gap-0.5 rounded-sm px-1 hover:text-ink ${
        align === 'end' ? 'flex-row-reverse' : ''
      } ${direction === null ? '' : 'text-ink'}`}
      href={sort.href}
      keepScroll
      rel="nofollow"
    >
      {text}
      <Icon className={`size-3.5 ${direction === null ? 'opacity-60' : ''}`} name={icon} />
    </BareLink>
  );
}
