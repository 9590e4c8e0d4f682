import type { ReactNode } from 'react';

import { Icon } from '../icons/icon.tsx';

/** Something that holds for every page until it is ended. */
export function Banner(props: {
  label: string;
  children: ReactNode;
  action: ReactNode;
}): ReactNode {
  return (
    <aside aria-label={props.label} className="border-b border-warn/40 bg-warn-soft print:hidden">
      <div className="mx-auto flex max-w-[90rem] flex-wrap items-center gap-x-4 gap-y-1 px-4 py-1.5 text-sm sm:px-6">
        <p className="flex min-w-0 items-start gap-2">
          <Icon className="mt-0.5 text-warn" name="alert" />
          <span>{props.children}</span>
        </p>
        <div className="ml-auto">{props.action}</div>
      </div>
    </aside>
  );
}
