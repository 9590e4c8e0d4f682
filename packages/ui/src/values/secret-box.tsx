import type { ReactNode } from 'react';

import { CopyButton } from '../actions/copy-button.tsx';
import { Icon } from '../icons/icon.tsx';

/** Something that is shown this once: whole, easy to copy, and said to be gone afterwards. */
export function SecretBox(props: {
  title: string;
  /** What it is, for the copy button. */
  label: string;
  secret: string;
  children: ReactNode;
}): ReactNode {
  const { title, label, secret, children } = props;
  return (
    <section
      aria-label={title}
      className="rounded-lg border border-good/40 bg-good-soft px-4 py-3"
      role="status"
    >
      <p className="flex items-center gap-2 font-semibold">
        <Icon className="text-good" name="check" />
        {title}
      </p>
      <div className="mt-2 flex items-start gap-1 rounded border border-line-strong bg-canvas px-3 py-2">
        <code className="min-w-0 flex-1 text-base break-all whitespace-pre-line">{secret}</code>
        <CopyButton label={`Copy ${label}`} text={secret} />
      </div>
      <div className="mt-2 text-sm text-pretty">{children}</div>
    </section>
  );
}
