import type { ReactNode } from 'react';

import { Icon } from '../icons/icon.tsx';

/** Something to open when it is wanted. Works without JavaScript. */
export function Disclosure(props: { summary: ReactNode; children: ReactNode }): ReactNode {
  return (
    <details className="group/disclosure">
      <summary className="inline-flex min-h-6 items-start gap-1 rounded-sm text-sm text-muted hover:text-ink">
        <Icon
          className="mt-[3px] -rotate-90 transition-transform group-open/disclosure:rotate-0"
          name="chevronDown"
        />
        {props.summary}
      </summary>
      <div className="pt-2">{props.children}</div>
    </details>
  );
}
