import type { ReactNode } from 'react';

import { CopyButton } from '../actions/copy-button.tsx';

/** Something to be typed or read as it is, with a button that copies it. */
export function CodeBlock(props: { code: string; label: string; wrap?: boolean }): ReactNode {
  const flow = props.wrap === true ? 'whitespace-pre-wrap' : 'overflow-x-auto';
  return (
    <div className="relative rounded border border-line bg-raised">
      <pre
        aria-label={props.label}
        className={`px-3 py-2.5 pr-10 text-sm ${flow}`}
        role="region"
        tabIndex={0}
      >
        <code>{props.code}</code>
      </pre>
      <div className="absolute top-1.5 right-1.5 rounded bg-raised">
        <CopyButton label={`Copy: ${props.label}`} text={props.code} />
      </div>
    </div>
  );
}
