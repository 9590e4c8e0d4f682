import type { ReactNode } from 'react';

import { CopyButton } from '../actions/copy-button.tsx';
import { Icon } from '../icons/icon.tsx';

/** A hash or an address, whole, with a button that copies it and a link to where it can be seen. */
export function Hash(props: { value: string; url: string | null; urlLabel?: string }): ReactNode {
  const { value, url, urlLabel = 'Open in the block explorer' } = props;
  return (
    <span className="inline-flex max-w-full items-start gap-1">
      <code className="py-0.5 break-all">{value}</code>
      <CopyButton text={value} label={`Copy ${shorten(value)}`} />
      {url === null ? null : (
        <a
          className="grid size-6 shrink-0 place-items-center rounded text-muted hover:text-accent"
          href={url}
          rel="noreferrer"
          target="_blank"
          title={urlLabel}
        >
          <Icon name="external" />
          <span className="sr-only">
            {urlLabel}: {shorten(value)} (opens a new tab)
          </span>
        </a>
      )}
    </span>
  );
}

/** The two ends of a long hash: enough to tell two apart by ear or eye. */
export function shorten(hash: string): string {
  return hash.length <= 18 ? hash : `${hash.slice(0, 8)}…${hash.slice(-6)}`;
}
